"""The page in Streamlit."""

import streamlit as st
from village import BOARD, FIGURE, QUESTION, SCRIPT, TABLES, bars, figure

st.title(QUESTION)
tables = []
for caption, parts in TABLES.items():
    st.header(caption)
    rows = []
    for name, village, came in parts:
        left, right = st.columns(2)
        size = left.number_input(f"{name}: in the village", value=village)
        rows.append((name, size, right.number_input(f"{name}: came", value=came)))
    tables.append(rows)
st.header(BOARD)
if FIGURE:
    st.pyplot(figure(tables))
else:
    st.markdown(bars(tables), unsafe_allow_html=True)
for sentence in SCRIPT:
    st.write(sentence)
