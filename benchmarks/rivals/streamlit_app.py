"""The page in Streamlit."""

import streamlit as st
from village import PARTS, bars

st.title("Who came today, and who is missing?")
rows = []
for name, village, came in PARTS:
    left, right = st.columns(2)
    here = left.number_input(f"{name}: in the village", value=village, key=f"village {name}")
    rows.append((name, here, right.number_input(f"{name}: came", value=came, key=f"came {name}")))
st.markdown(bars(rows), unsafe_allow_html=True)
