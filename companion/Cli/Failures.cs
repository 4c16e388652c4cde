using TrainingPlan.Companion.NextRun;
using TrainingPlan.Companion.Export;
using TrainingPlan.Companion.Import;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Sync;
using TrainingPlan.Companion.Weather;

namespace TrainingPlan.Companion.Cli;

/// <summary>A failure as the runner sees it.</summary>
/// <param name="Sentence">What is wrong, one sentence.</param>
/// <param name="WhatToDo">What to do about it, one sentence; empty when there is nothing to do.</param>
/// <param name="ExitCode">Code of the process: 1 failed, 2 used wrongly, 3 a fault of the program, 130 interrupted.</param>
public sealed record Failure(string Sentence, string WhatToDo, int ExitCode);

/// <summary>A failure that a command finds itself.</summary>
internal sealed class CommandException(string sentence, string whatToDo, int exitCode = Failures.Failed) : Exception(sentence)
{
    public string WhatToDo { get; } = whatToDo;

    public int ExitCode { get; } = exitCode;
}

/// <summary>The one place that turns exceptions into sentences and exit codes.</summary>
internal static class Failures
{
    public const int Failed = 1;
    public const int WrongUse = 2;
    public const int Fault = 3;
    public const int Interrupted = 130;

    /// <summary>Explains an exception. Always true, so that no stack trace ever reaches the terminal.</summary>
    public static bool TryExplain(Exception exception, out Failure failure)
    {
        failure = exception switch
        {
            CommandException own => new(own.Message, own.WhatToDo, own.ExitCode),
            CalibrationException steps => new(steps.Message, steps.WhatToDo, steps.IsWrongUse ? WrongUse : Failed),
            PlanEditException edit => new(edit.Message, "Nothing was changed.", Failed),
            PlanRefusedException plan => new(plan.Message, "Please report it; the plan from before still stands.", Fault),
            StoreException store => new(store.Message, store.WhatToDo, Failed),
            ImportException import => new(import.Message, "Nothing was changed.", WrongUse),
            WeatherException weather => new(weather.Message, "Nothing was changed.", Failed),
            ExportException export => new(export.Message, "Choose another format.", Failed),
            BandException band => new(band.Message, band.WhatToDo, Failed),
            LinkBrokenException broken => new(broken.Reason.Message, broken.Reason.WhatToDo, Failed),
            OperationCanceledException => new("Interrupted.", "Nothing is lost; start again when you like.", Interrupted),
            AggregateException { InnerExceptions.Count: 1 } one when TryExplain(one.InnerExceptions[0], out Failure inner) => inner,
            IOException io => new(Sentence(io.Message), "Check the file, the disk and its rights, then try again.", Failed),
            UnauthorizedAccessException denied => new(Sentence(denied.Message), "Give your user the right to it, then try again.", Failed),
            _ => new(
                $"TrainingPlan has a fault ({exception.GetType().Name}): {Sentence(exception.Message)}",
                "Please report it with the command that you gave; your data were not touched.",
                Fault),
        };
        return true;
    }

    private static string Sentence(string message)
    {
        string oneLine = message.ReplaceLineEndings(" ").Trim();
        return oneLine.EndsWith('.') ? oneLine : oneLine + ".";
    }
}
