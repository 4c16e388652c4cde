using TrainingPlan.Companion.Export;
using TrainingPlan.Companion.Export.Plans;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Cli;

/// <summary>What was written, and what a format has no room for.</summary>
internal sealed record FormatResult(string Folder, IReadOnlyList<string> Files, IReadOnlyList<string> LeftOut);

/// <summary>Writes runs and the plan in the formats of other programs; nothing that is there is ever overwritten.</summary>
internal sealed class FormatExport(RunStore store, string directory)
{
    private readonly string _folder = Path.GetFullPath(directory);
    private readonly List<string> _files = [];
    private readonly List<string> _leftOut = [];

    /// <summary>Writes one run.</summary>
    public FormatResult One(long number, ExportFormat format)
    {
        StoredActivity activity = store.FindActivity(number)
            ?? throw new CommandException($"There is no run {number}.", "See which there are with: trainingplan sessions");
        Write(RunFile.NameOf(activity, format), RunFile.Bytes(store, activity, format));
        return Result();
    }

    /// <summary>Writes all runs, and for CSV a list of them; what the format has no room for is named.</summary>
    public FormatResult All(ExportFormat format, CancellationToken cancel)
    {
        IReadOnlyList<StoredActivity> activities = store.ListActivities();
        if (format == ExportFormat.Csv)
        {
            Write("activities.csv", System.Text.Encoding.UTF8.GetBytes(ActivityCsv.List(activities)));
        }

        foreach (StoredActivity activity in activities.Where(activity => activity.SampleCount > 0 || format != ExportFormat.Csv))
        {
            cancel.ThrowIfCancellationRequested();
            try
            {
                Write(RunFile.NameOf(activity, format), RunFile.Bytes(store, activity, format));
            }
            catch (ExportException reason)
            {
                _leftOut.Add($"Run {activity.Id}: {reason.Message}");
            }
        }

        return Result();
    }

    /// <summary>Writes the plan from a day on.</summary>
    public FormatResult Plan(DateOnly today, DateTimeOffset nowUtc)
    {
        string calendar = PlanCalendar.Write(store.GetPlan(today, DateOnly.MaxValue), nowUtc);
        Write("plan.ics", System.Text.Encoding.UTF8.GetBytes(calendar));
        return Result();
    }

    private void Write(string name, byte[] bytes)
    {
        string file = Path.Combine(_folder, name);
        if (Path.Exists(file))
        {
            throw new CommandException($"There is already something at {file}.", "Name another folder; an export overwrites nothing.");
        }

        Directory.CreateDirectory(_folder);
        File.WriteAllBytes(file, bytes);
        _files.Add(file);
    }

    private FormatResult Result() => new(_folder, _files, _leftOut);
}
