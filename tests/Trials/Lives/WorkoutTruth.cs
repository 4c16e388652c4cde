using TrainingPlan.Protocol;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Trials.Lives;

/// <summary>
/// Which workouts the band may have: the last one that it said it has, or one that was under way since. What was seen after a start
/// stays seen: it can't turn into an older one.
/// </summary>
internal sealed class WorkoutTruth(LifeBand band, LifeTally tally, int seed)
{
    private readonly HashSet<string> _possible = [""];
    private readonly byte[] _bytes = new byte[WorkoutCodec.MaxBytes];
    private LifeHost? _pushing;
    private string? _newestBefore;
    private int _made;

    /// <summary>A workout unlike all before.</summary>
    public Workout Make(Random chance)
    {
        var workout = new Workout { Name = "Life " + ++_made };
        int steps = chance.Next(1, 12);
        for (int step = 0; step < steps; step++)
        {
            workout.AddStep(StepIntensity.Active, StepDurationKind.Time, chance.Next(10, 3000));
        }

        return workout;
    }

    /// <summary>A push begins: what its computer notes from now on may reach the band.</summary>
    public void BeginPush(LifeHost host)
    {
        _pushing = host;
        _newestBefore = Newest(host);
    }

    /// <summary>A push is over; <paramref name="onBand"/> is what came back, null when it broke.</summary>
    public void EndPush(ItemInfo? onBand)
    {
        AddPushed();
        _pushing = null;
        if (onBand is not null)
        {
            tally.Hit(Disaster.WorkoutUpdated);
            _possible.Clear();
            _possible.Add(onBand.Digest.ToString("x8"));
        }

        Check();
    }

    /// <summary>Looks at the volume; when the band has just started, nothing else can follow from what was under way.</summary>
    public void Check(bool isAfterStart = false)
    {
        if (!band.IsOn)
        {
            return;
        }

        Workout? workout = band.LoadWorkout();
        if (!band.IsOn)
        {
            return;
        }

        AddPushed();
        string digest = workout is null ? "" : DigestOf(workout);
        if (!_possible.Contains(digest))
        {
            tally.Torn($"seed {seed}: the band has workout \"{digest}\", it may have \"{string.Join("\", \"", _possible)}\"");
        }

        if (isAfterStart || !_possible.Contains(digest))
        {
            _possible.Clear();
            _possible.Add(digest);
        }
    }

    private void AddPushed()
    {
        if (_pushing is not null && Newest(_pushing) is string newest && newest != _newestBefore)
        {
            _possible.Add(newest);
        }
    }

    private string? Newest(LifeHost host) =>
        host.Store.GetPushedWorkouts(Convert.ToHexStringLower(band.Identity)).FirstOrDefault()?.Digest;

    private string DigestOf(Workout workout)
    {
        int length = WorkoutCodec.Encode(workout, _bytes);
        return ContentDigest.Of(_bytes, 0, length).ToString("x8");
    }
}
