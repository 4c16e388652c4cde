using System.CommandLine;
using TrainingPlan.Companion.Analysis.Prediction;
using TrainingPlan.Companion.Import;
using TrainingPlan.Companion.Import.Courses;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Cli;

/// <summary>The options of <c>predict</c>, and the request that they make with what the store holds.</summary>
internal sealed class PredictOptions
{
    private readonly Option<string> _race = new("--race")
    {
        Description = "Distance: 42.2km, half, 10mi …",
        HelpName = "KM",
        Required = true,
    };

    private readonly Option<DateOnly?> _date = DayOption.Make("--date", "Day of the race; today when not given.");
    private readonly Option<string?> _course = new("--course") { Description = "The course as GPX with heights.", HelpName = "FILE" };
    private readonly Option<double?> _temperature = Number("--temp", "Temperature in °C, -20 to 45.", -20, 45);
    private readonly Option<double?> _humidity = Number("--humidity", "Relative humidity in %, 0 to 100.", 0, 100);
    private readonly Option<double?> _wind = Number("--wind", "Wind in m/s, 0 to 20.", 0, 20);
    private readonly Option<string> _windFrom = new("--wind-from")
    {
        Description = "ahead, behind, or loop (half against, half with it).",
        DefaultValueFactory = _ => "loop",
    };

    private readonly Option<double?> _altitude = Number("--altitude", "Height of the race in metres, 0 to 5000.", 0, 5000);
    private readonly Option<string[]> _trials = new("--time-trial")
    {
        Description = "A time trial besides your races, such as 5km=20:00@2026-11-01; may be given again.",
        HelpName = "RESULT",
    };

    private readonly Option<double?> _age = Number("--age", "Your age in years, 10 to 100.", 10, 100);
    private readonly Option<double?> _weekly = Number("--weekly-km", "Your usual week in km; else that of the last eight weeks.", 0, 400);

    /// <summary>The options.</summary>
    public IEnumerable<Option> All =>
        [_race, _date, _course, _temperature, _humidity, _wind, _windFrom, _altitude, _trials, _age, _weekly];

    /// <summary>What is asked.</summary>
    public PredictionRequest RequestOf(ParseResult parsed, RunStore store, DateOnly today)
    {
        string race = parsed.GetValue(_race)!;
        double meters = RaceWords.Meters(race) ?? throw new CommandException(
            $"\"{race}\" is no distance.", "Write it as 42.2km, 5000m, 10mi, half or marathon.", Failures.WrongUse);
        PredictionRequest request = store.GetPredictionRequest(
            meters, parsed.GetValue(_date) ?? today, today, ConditionsOf(parsed), parsed.GetValue(_age), parsed.GetValue(_weekly));
        IEnumerable<Evidence> trials = (parsed.GetValue(_trials) ?? [])
            .Select(text => RaceWords.Result(text, EvidenceKind.TimeTrial, today));
        return request with { Evidence = [.. request.Evidence, .. trials] };
    }

    private RaceConditions ConditionsOf(ParseResult parsed)
    {
        string from = parsed.GetValue(_windFrom)!;
        if (from is not ("loop" or "ahead" or "behind"))
        {
            throw new CommandException(
                $"--wind-from takes ahead, behind or loop, not \"{from}\".", "See: trainingplan predict --help", Failures.WrongUse);
        }

        double? wind = parsed.GetValue(_wind);
        return new RaceConditions(
            parsed.GetValue(_temperature), parsed.GetValue(_humidity), from == "behind" ? -wind : wind, from == "loop",
            parsed.GetValue(_altitude), CourseOf(parsed.GetValue(_course)));
    }

    private static Course? CourseOf(string? path)
    {
        if (path is null)
        {
            return null;
        }

        if (!File.Exists(path))
        {
            throw new CommandException($"There is no file {path}.", "Name the course with --course FILE.");
        }

        using FileStream file = File.OpenRead(path);
        try
        {
            return CourseReader.Read(file);
        }
        catch (ImportException refused)
        {
            throw new CommandException(refused.Message, "A course is a GPX file of a track or a route whose points have heights.");
        }
    }

    private static Option<double?> Number(string name, string description, double low, double high)
    {
        var option = new Option<double?>(name) { Description = description, HelpName = "N" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && result.GetValueOrDefault<double?>() is double value && !(value >= low && value <= high))
            {
                result.AddError($"{name} takes {low} to {high}, not {result.Tokens[0].Value}.");
            }
        });
        return option;
    }
}
