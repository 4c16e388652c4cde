using TrainingPlan.Companion.Planning;

namespace TrainingPlan.Companion.Cli;

/// <summary>Prints the judgement of a plan.</summary>
internal static class PlanCheckPrinter
{
    private const int MostLines = 40;

    /// <summary>What was found, a line each.</summary>
    public static void Print(
        Terminal terminal, IReadOnlyList<PlannedDay> days, int pastDays, IReadOnlyList<PlanViolation> found, bool asJson)
    {
        if (asJson)
        {
            JsonText.Write(terminal.Output, new
            {
                isSound = found.Count == 0,
                firstDay = days[0].Date,
                lastDay = days[^1].Date,
                dayCount = days.Count,
                pastDays,
                violations = found.Select(JsonViolation.Of),
            });
            return;
        }

        TextWriter output = terminal.Output;
        foreach (PlanViolation one in found.Take(MostLines))
        {
            string wish = one.IsWish ? " (your wish)" : "";
            output.WriteLine(FormattableString.Invariant($"{one.Date:yyyy-MM-dd}  {one.Rule,-15} {one.Sentence}{wish}"));
            if (one.Allowed.Length > 0)
            {
                output.WriteLine($"            {"",-15} Allowed: {one.Allowed}");
            }
        }

        if (found.Count > MostLines)
        {
            output.WriteLine($"and {found.Count - MostLines} more: see --json");
        }

        string past = pastDays == 0 ? "" : $" {pastDays} days are past and were not judged.";
        output.WriteLine(found.Count == 0
            ? FormattableString.Invariant($"{days.Count} days from {days[0].Date:yyyy-MM-dd} on keep every rule.{past}")
            : $"{found.Count} {(found.Count == 1 ? "place breaks" : "places break")} a rule in {days.Count} days.{past}");
    }

    /// <summary>What a plan is judged by.</summary>
    public static void Rules(Terminal terminal, bool asJson)
    {
        if (asJson)
        {
            JsonText.Write(terminal.Output, new { rules = PlanValidator.Rules.Select(rule => new { rule.Name, rule.Sentence }) });
            return;
        }

        foreach (PlanRule rule in PlanValidator.Rules)
        {
            terminal.Output.WriteLine($"{rule.Name,-16} {rule.Sentence}");
        }
    }
}

/// <summary>A rule that a plan breaks.</summary>
internal sealed record JsonViolation(DateOnly Date, string Rule, string Sentence, string? Allowed, int? AllowedSeconds, bool IsWish)
{
    public static JsonViolation Of(PlanViolation one) => new(
        one.Date, one.Rule, one.Sentence, one.Allowed.Length == 0 ? null : one.Allowed, one.AllowedSeconds, one.IsWish);
}
