using TrainingPlan.Companion.Planning;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>A change of one day by the runner's own hand.</summary>
internal static class HandChange
{
    private const string Code = "runner";

    internal static PlanProposal Of(string sentence, PlannedDay before, PlannedDay after) =>
        new(Code, sentence, SeasonPlanner.RuleVersion, [new DayChange(before, after, Code, sentence)]);
}
