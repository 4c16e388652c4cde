using TrainingPlan.Companion.Analysis;

namespace TrainingPlan.Companion.Import;

/// <summary>What other programs call a sport.</summary>
internal static class SportWords
{
    private static readonly (string Part, Sport Sport)[] Parts =
    [
        ("trail", Sport.TrailRunning), ("treadmill", Sport.TreadmillRunning), ("laufband", Sport.TreadmillRunning),
        ("tapis", Sport.TreadmillRunning), ("cinta", Sport.TreadmillRunning), ("indoor run", Sport.TreadmillRunning),
        ("indoor_run", Sport.TreadmillRunning), ("virtual_run", Sport.TreadmillRunning), ("virtual run", Sport.TreadmillRunning),
        ("track run", Sport.TrackRunning), ("track_run", Sport.TrackRunning), ("bahnlauf", Sport.TrackRunning),
        ("skating", Sport.Other), ("langlauf", Sport.Other), ("eislauf", Sport.Other),
        ("run", Sport.Running), ("jog", Sport.Running), ("lauf", Sport.Running), ("course à pied", Sport.Running),
        ("carrera", Sport.Running), ("corrida", Sport.Running), ("corsa", Sport.Running), ("hardlopen", Sport.Running),
        ("walk", Sport.Walking), ("hik", Sport.Walking), ("gehen", Sport.Walking), ("wander", Sport.Walking), ("march", Sport.Walking),
        ("cycl", Sport.Cycling), ("bik", Sport.Cycling), ("ride", Sport.Cycling), ("rad", Sport.Cycling), ("vélo", Sport.Cycling),
        ("cicl", Sport.Cycling),
    ];

    /// <summary>The sport that a word names; unknown for none, other for one that is neither run nor walked nor cycled.</summary>
    public static Sport Of(string? word)
    {
        string plain = (word ?? "").Trim();
        return plain switch
        {
            "" => Sport.Unknown,
            "9" => Sport.Running,
            "1" => Sport.Cycling,
            "4" or "10" => Sport.Walking,
            _ => Parts.FirstOrDefault(
                part => plain.Contains(part.Part, StringComparison.OrdinalIgnoreCase), (Part: "", Sport: Sport.Other)).Sport,
        };
    }
}
