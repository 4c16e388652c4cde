using TrainingPlan.Companion.Analysis;

namespace TrainingPlan.Companion.Import.Fit;

/// <summary>The totals of a session.</summary>
internal static class FitTotals
{
    private const double MostStridesAMinute = 125;

    /// <summary>The totals as the session states them; cadence of one foot, as the profile has it.</summary>
    public static ActivityTotals Of(FitMessage? session, Sport sport)
    {
        if (session is null)
        {
            return ActivityTotals.Nothing;
        }

        bool isOnFoot = FitSports.IsOnFoot(sport);
        double? timer = session.Real(FitActivityField.TimerTime, FitActivityField.TimeScale);
        double? strides = Sum(session, FitActivityField.Cycles, FitActivityField.SessionFractionalCycles, FitActivityField.FractionScale);
        return new ActivityTotals
        {
            DistanceMeters = session.Real(FitActivityField.Distance, FitActivityField.DistanceScale),
            TimerSeconds = timer,
            ElapsedSeconds = session.Real(FitActivityField.ElapsedTime, FitActivityField.TimeScale),
            MovingSeconds = session.Real(FitActivityField.SessionMovingTime, FitActivityField.TimeScale),
            HeartRateBpm = Positive(session.Real(FitActivityField.SessionHeartRate)),
            HeartRateMaxBpm = Positive(session.Real(FitActivityField.SessionHeartRateMax)),
            CadenceSpm = isOnFoot
                ? Cadence(session, FitActivityField.SessionCadence, FitActivityField.SessionFractionalCadence)
                : null,
            CadenceMaxSpm = isOnFoot
                ? Cadence(session, FitActivityField.SessionCadenceMax, FitActivityField.SessionFractionalCadenceMax)
                : null,
            AscentMeters = Climb(session, FitActivityField.SessionAscent, FitActivityField.SessionFractionalAscent),
            DescentMeters = Climb(session, FitActivityField.SessionDescent, FitActivityField.SessionFractionalDescent),
            PowerWatts = session.Real(FitActivityField.SessionPower),
            PowerMaxWatts = session.Real(FitActivityField.SessionPowerMax),
            TemperatureMinCelsius = session.Real(FitActivityField.SessionTemperatureMin),
            TemperatureMaxCelsius = session.Real(FitActivityField.SessionTemperatureMax),
            GroundContactMs = Positive(session.Real(FitActivityField.SessionStanceTime, FitActivityField.DeciScale)),
            VerticalOscillationMm = Positive(session.Real(FitActivityField.SessionVerticalOscillation, FitActivityField.DeciScale)),
            StepLengthMm = Positive(session.Real(FitActivityField.SessionStepLength, FitActivityField.DeciScale)),
            Steps = isOnFoot ? StepsOf(strides, timer) : null,
            Kilocalories = session.Real(FitActivityField.Calories),
        };
    }

    /// <summary>Steps of both feet: the profile counts one foot; so many a minute can only be both.</summary>
    private static int? StepsOf(double? strides, double? timerSeconds)
    {
        if (strides is not (> 0 and < int.MaxValue / 2))
        {
            return null;
        }

        bool countsBoth = timerSeconds > 0 && strides.Value * 60 / timerSeconds.Value > MostStridesAMinute;
        return (int)Math.Round(countsBoth ? strides.Value : strides.Value * 2);
    }

    private static double? Cadence(FitMessage session, byte field, byte fraction) =>
        Positive(Sum(session, field, fraction, FitActivityField.FractionScale));

    private static double? Climb(FitMessage session, byte field, byte fraction) =>
        Sum(session, field, fraction, FitActivityField.CentiScale);

    private static double? Sum(FitMessage session, byte field, byte fraction, double scale) =>
        session.Real(field) + (session.Real(fraction, scale) ?? 0);

    private static double? Positive(double? value) => value > 0 ? value : null;
}
