"""What is done when, and what it draws from whom."""

from __future__ import annotations

from collections.abc import Mapping

from workbook.plan.links.parts import Parts


class OfActivities(Parts):
    """What others ask: what is done when, and what it draws from whom."""

    @property
    def activity_names(self) -> Mapping[str, str]:
        """What each activity of the plan is called, in the order of the list."""
        return {each.id: each.name for each in self.activities.activities}

    @property
    def activity_costs(self) -> Mapping[str, Mapping[str, int]]:
        """What each activity costs by payer, in qəpik: its own costs and budget lines together."""
        from workbook.activities.analysis.costs import costs

        return {id: cost.by_payer for id, cost in costs(self).items()}

    @property
    def timeline(self) -> Mapping[str, tuple[str, str]]:
        """First and last month of each activity: as agreed, else as early as the seasons allow."""
        from workbook.activities.analysis.agreed import agreed

        laid = agreed(self)
        return {id: (span.begins, span.ends) for id, span in laid.spans.items()} if laid else {}

    @property
    def late_actions(self) -> Mapping[str, str]:
        """The last month of what each action became, where that is later than the action's date.

        In the calendar that holds: the agreed one, else that of the draft, else of the seasons.
        """
        from workbook.activities.analysis.draft import in_force
        from workbook.activities.analysis.upstream import overdue

        return {late.action: late.ends for late in overdue(self, in_force(self))}

    @property
    def plan_payments(self) -> Mapping[str, Mapping[str, int]]:
        """What each activity draws from the fund by the plan as agreed: month, activity, qəpik."""
        from workbook.activities.analysis.agreed import agreed
        from workbook.activities.analysis.payments import payments

        laid = agreed(self)
        return payments(self, laid) if laid else {}

    @property
    def dropped_activities(self) -> frozenset[str]:
        """Ids of activities that the yearly reviews dropped."""
        from workbook.activities.analysis.agreed import remaining

        return frozenset(remaining(self).dropped)

    @property
    def activity_of_action(self) -> Mapping[str, str]:
        """Which activity of the plan each action became: ids of activities by those of actions."""
        return {each.action: each.id for each in self.activities.activities if each.action}

    @property
    def done_actions(self) -> frozenset[str]:
        """Ids of actions whose activity was done, in time or late, by the last word on it.

        The last word is that of the latest month; a review that says nothing of it takes none back.
        """
        from workbook.activities.analysis.outcomes import is_done, last_words

        told = last_words(self)
        return frozenset(
            action for action, id in self.activity_of_action.items() if is_done(told.get(id))
        )
