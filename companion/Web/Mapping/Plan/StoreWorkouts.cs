using TrainingPlan.Companion.NextRun;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Web.Models;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>Workouts as they are built, over the run store.</summary>
/// <param name="store">Where they are kept; not owned.</param>
/// <param name="books">The plan as it stands.</param>
/// <param name="plan">Carries out what is put into the plan.</param>
internal sealed class StoreWorkouts(RunStore store, PlanBooks books, StorePlan plan) : IWorkoutData
{
    private const string Written = "written";
    private const int DaysAhead = 28;

    /// <inheritdoc/>
    public BuilderView Builder(DateOnly? day, long? id)
    {
        var book = books.Now();
        var own = id is long number ? store.GetWorkout(number)?.Workout : null;
        var workout = own ?? (day is { } date ? book.On(date)?.Workout : null);
        var text = workout is null ? PlanTexts.BuilderExample : WorkoutText.Print(workout, !book.IsImperial);
        return Page(workout?.Name ?? PlanTexts.BuilderExampleName, text, day, "");
    }

    /// <inheritdoc/>
    public BuilderView Again(string name, string text, DateOnly? day, string refusal) => Page(name, text, day, refusal);

    /// <inheritdoc/>
    public WorkoutReading Read(string text, DateOnly? day)
    {
        var book = books.Now();
        var workout = New(PlanTexts.BuilderExampleName);
        if (WorkoutText.TryParse(text, workout) is { } fault)
        {
            return new WorkoutReading(text, "", new WorkoutFault(fault.Column, fault.Sentence), [], [], "", [], null);
        }

        var blocks = WorkoutWords.Blocks(workout, null, book.IsImperial);
        return new WorkoutReading(
            text,
            WorkoutText.Print(workout, !book.IsImperial),
            null,
            WorkoutNodes.Of(workout, book.IsImperial),
            blocks,
            WorkoutWords.LengthText(blocks),
            PaceSources.Warning(workout, store) is { } warning ? [warning] : [],
            day is { } date ? Judge(book, workout, date) : null);
    }

    /// <inheritdoc/>
    public string? Keep(string name, string text)
    {
        if (Checked(name, text, out var workout) is { } refusal)
        {
            return refusal;
        }

        store.SaveWorkout(workout, Written);
        return null;
    }

    /// <inheritdoc/>
    public string? Put(string name, string text, DateOnly day)
    {
        if (Checked(name, text, out var workout) is { } refusal)
        {
            return refusal;
        }

        var book = books.Now();
        if (Change(book, workout, day, out var proposal) is { } fault)
        {
            return fault;
        }

        if (plan.Edit(_ => proposal!) is { } refused)
        {
            return refused;
        }

        store.SaveWorkout(workout, Written);
        return null;
    }

    private BuilderView Page(string name, string text, DateOnly? day, string refusal)
    {
        var book = books.Now();
        return new BuilderView(
            name,
            Read(text, day),
            day,
            [.. book.Ahead.Where(one => one.Kind != SessionKind.Race).Take(DaysAhead).Select(one => new DayOption(
                one.Date, string.Format(PlanTexts.DayAndSession, Format.Day(one.Date), PlanWords.ToldOf(one))))],
            [.. store.ListWorkouts().Select(own => Own(own, book.IsImperial))],
            refusal,
            book.IsImperial);
    }

    private static OwnWorkout Own(StoredWorkout own, bool isImperial)
    {
        var blocks = WorkoutWords.Blocks(own.Workout, null, isImperial);
        return new OwnWorkout(own.Id, own.Name, WorkoutWords.LengthText(blocks), blocks);
    }

    private Workout New(string name)
    {
        var workout = new Workout { Name = name };
        store.GetProfile().HeartRateZoneUpperBpm.ToArray().CopyTo(workout.HeartRateZoneUpperBpm, 0);
        return workout;
    }

    private string? Checked(string name, string text, out Workout workout)
    {
        var trimmed = name.Trim();
        workout = New(trimmed);
        if (trimmed.Length == 0)
        {
            return PlanTexts.RefusedNoName;
        }

        if (WorkoutText.TryParse(text, workout) is { } fault)
        {
            return string.Format(PlanTexts.RefusedText, fault.Column, fault.Sentence);
        }

        return WorkoutValidator.Check(workout) is var error and not WorkoutError.None ? WorkoutErrors.Sentence(error) : null;
    }

    private MoveVerdict Judge(PlanBook book, Workout workout, DateOnly date)
    {
        var fault = Change(book, workout, date, out var proposal)
            ?? SessionMoves.Refusal(book, proposal!);
        return fault is null
            ? new MoveVerdict(date, true, string.Format(PlanTexts.BuilderFits, Format.Day(date), PlanWords.ToldOf(book.On(date)!)))
            : new MoveVerdict(date, false, fault);
    }

    /// <summary>The change that puts a workout on a day, or why there is none.</summary>
    private static string? Change(PlanBook book, Workout workout, DateOnly date, out PlanProposal? proposal)
    {
        proposal = null;
        if (date < book.Today || book.On(date) is not { } before)
        {
            return PlanTexts.RefusedNoDay;
        }

        if (before.Kind == SessionKind.Race)
        {
            return string.Format(PlanTexts.MoveRace, Format.Day(date));
        }

        var after = OwnSession.On(date, workout, book.Numbers, PlanTexts.OwnPurpose, PlanTexts.OwnReason);
        if (after is null)
        {
            return PlanTexts.RefusedOpenLength;
        }

        proposal = HandChange.Of(string.Format(PlanTexts.OwnPut, workout.Name, Format.Day(date), PlanWords.TitleOf(before)), before, after);
        return null;
    }
}
