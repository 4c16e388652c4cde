using System.Text;
using TrainingPlan.Companion.Export.Plans;
using TrainingPlan.Companion.Planning;

namespace TrainingPlan.Companion.Cli;

/// <summary>Writes days of a plan where the runner wants them; nothing that is there is ever overwritten.</summary>
internal sealed class PlanFiles(Terminal terminal, IReadOnlyList<PlannedDay> days, string? into)
{
    private const string FitFolderName = "plan-fit";

    /// <summary>As iCalendar.</summary>
    public int Calendar() => Text(Encoding.UTF8.GetBytes(PlanCalendar.Write(days, terminal.Clock.GetUtcNow())));

    /// <summary>In the form that is read back.</summary>
    public int Json() => Text(PlanFileWriter.Write(days));

    /// <summary>As FIT workouts.</summary>
    public int Fit()
    {
        PlanFitFolder folder = PlanFitFolder.Of(days, terminal.Clock.GetUtcNow());
        if (folder.Files.Count == 0)
        {
            throw new CommandException("These days hold no session.", "See: trainingplan plan season");
        }

        string path = into ?? FitFolderName;
        if (Path.Exists(path) && !(Directory.Exists(path) && !Directory.EnumerateFileSystemEntries(path).Any()))
        {
            throw Taken(path);
        }

        if (Path.GetExtension(path).Equals(".zip", StringComparison.OrdinalIgnoreCase))
        {
            File.WriteAllBytes(path, folder.Zip());
        }
        else
        {
            Directory.CreateDirectory(path);
            foreach ((string name, byte[] bytes) in folder.Files)
            {
                File.WriteAllBytes(Path.Combine(path, name), bytes);
            }
        }

        terminal.Output.WriteLine($"{folder.Files.Count} sessions were written to {path}.");
        foreach (string note in folder.Notes)
        {
            terminal.Output.WriteLine($"  {note}");
        }

        return 0;
    }

    private int Text(byte[] bytes)
    {
        if (into is null)
        {
            terminal.Output.WriteLine(Encoding.UTF8.GetString(bytes).TrimEnd());
            return 0;
        }

        if (Path.Exists(into))
        {
            throw Taken(into);
        }

        File.WriteAllBytes(into, bytes);
        terminal.Output.WriteLine($"{days.Count} days were written to {into}.");
        return 0;
    }

    private static CommandException Taken(string path) =>
        new($"There is already something at {path}.", "Name another place with --out; an export overwrites nothing.");
}
