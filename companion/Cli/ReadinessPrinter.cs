using TrainingPlan.Companion.Analysis;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.Cli;

/// <summary>Prints a morning.</summary>
internal static class ReadinessPrinter
{
    /// <summary>The advice in two or three words.</summary>
    public static string Word(ReadinessAdvice advice) => advice switch
    {
        ReadinessAdvice.Rest => "REST",
        ReadinessAdvice.Easier => "EASIER",
        ReadinessAdvice.AsPlanned => "AS PLANNED",
        ReadinessAdvice.GoHard => "GO HARD",
        _ => "NOT KNOWN",
    };

    /// <summary>The whole judgement: advice, reasons, what was missing, flags.</summary>
    public static void Print(TextWriter output, Readiness morning, IReadOnlyList<InjuryFlag> flags)
    {
        string doubt = morning.Trust == Trust.Doubtful ? " (one sign only)" : "";
        output.WriteLine($"{Words.Day(morning.Date)}: {Word(morning.Advice)}{doubt}");
        output.WriteLine(morning.Sentence);
        Lines(output, "Why", morning.Reasons);
        Lines(output, "Not known", morning.Missing);
        foreach (InjuryFlag flag in flags)
        {
            output.WriteLine();
            output.WriteLine(flag.Sentence);
            output.WriteLine($"  {flag.Evidence}");
            output.WriteLine($"  {flag.Remedy}");
        }
    }

    private static void Lines(TextWriter output, string title, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine(title);
        foreach (string line in lines)
        {
            output.WriteLine($"  - {line}");
        }
    }
}
