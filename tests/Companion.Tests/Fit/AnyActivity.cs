using TrainingPlan.Companion.Analysis;

namespace TrainingPlan.Companion.Tests.Fit;

/// <summary>Activities of chance, of what a FIT file can hold: each value in the steps of its field.</summary>
internal static class AnyActivity
{
    public static Activity Make(Random chance)
    {
        int count = chance.Next(2, 400);
        double[] times = Times(chance, count);
        double last = times[^1];
        Sport sport = (Sport)chance.Next(1, 8);
        bool isOnFoot = sport is not (Sport.Cycling or Sport.Other);
        List<ActivityPause> pauses = Pauses(chance, last);
        double elapsed = Math.Ceiling(last) + 1;
        return new Activity
        {
            Sport = sport,
            Start = new DateTimeOffset(2026, 3, 1, 6, 0, 0, TimeSpan.Zero).AddMinutes(chance.Next(400_000)).ToOffset(
                TimeSpan.FromMinutes(15 * chance.Next(-40, 50))),
            Name = chance.Next(2) == 0 ? "" : "Dauerlauf №" + chance.Next(100),
            Device = chance.Next(2) == 0 ? "" : "TrainingPlan band",
            Series = Series(chance, times, isOnFoot),
            Laps = Laps(chance, elapsed),
            Pauses = pauses,
            Totals = Totals(chance, elapsed, pauses, isOnFoot),
            BeatIntervalsMs = [.. Enumerable.Range(0, Math.Max(0, chance.Next(-50, 60))).Select(_ => (double)chance.Next(300, 1500))],
            EffortCr10 = chance.Next(2) == 0 ? null : chance.Next(0, 101) / 10.0,
        };
    }

    private static ActivitySeries Series(Random chance, double[] times, bool isOnFoot)
    {
        int count = times.Length;
        double distance = 0;
        double northSteps = 1e6 * chance.Next(-500, 500);
        double[] latitudes = Column(chance, count, () => (northSteps += chance.Next(-50, 50)) * 180 / 2147483648.0);
        return new ActivitySeries
        {
            ElapsedSeconds = times,
            DistanceMeters = Column(chance, count, () => Math.Round(distance += chance.Next(0, 400) / 100.0, 2)),
            SpeedMetersPerSecond = Column(chance, count, () => chance.Next(0, 6000) / 1000.0),
            HeartRateBpm = Column(chance, count, () => chance.Next(140, 168)),
            CadenceSpm = isOnFoot ? Column(chance, count, () => 140 + (chance.Next(0, 60 * 64) / 64.0)) : [],
            AltitudeMeters = Column(chance, count, () => chance.Next(1000, 1200) / 5.0),
            LatitudeDegrees = latitudes,
            LongitudeDegrees = latitudes.Length == 0 ? [] : [.. latitudes.Select(one => one)],
            PowerWatts = Column(chance, count, () => chance.Next(0, 600)),
            TemperatureCelsius = Column(chance, count, () => chance.Next(-20, 40)),
            GroundContactMs = Column(chance, count, () => chance.Next(1500, 3500) / 10.0),
            VerticalOscillationMm = Column(chance, count, () => chance.Next(400, 1500) / 10.0),
            StepLengthMm = Column(chance, count, () => chance.Next(5000, 18_000) / 10.0),
            WristHeartRateBpm = Column(chance, count, () => chance.Next(40, 200)),
            HeartRateTrust = Column(chance, count, () => chance.Next(0, 3)),
            CadenceTrust = isOnFoot ? Column(chance, count, () => chance.Next(0, 3)) : [],
        };
    }

    private static double[] Times(Random chance, int count)
    {
        bool hasFractions = chance.Next(3) == 0;
        double time = hasFractions ? chance.Next(0, 128) / 128.0 : 0;
        var times = new double[count];
        for (int i = 0; i < count; i++)
        {
            times[i] = time;
            time += hasFractions ? chance.Next(1, 300) / 128.0 : chance.Next(1, 8);
        }

        return times;
    }

    private static double[] Column(Random chance, int count, Func<double> value)
    {
        if (chance.Next(3) == 0)
        {
            return [];
        }

        return [.. Enumerable.Range(0, count).Select(row => row > 0 && chance.Next(20) == 0 ? double.NaN : value())];
    }

    private static List<ActivityPause> Pauses(Random chance, double last)
    {
        var pauses = new List<ActivityPause>();
        for (int from = chance.Next(1, 40); from + 10 < last && pauses.Count < 5; from += chance.Next(20, 200))
        {
            pauses.Add(new ActivityPause(from, from + chance.Next(1, 9)));
        }

        return pauses;
    }

    private static List<ActivityLap> Laps(Random chance, double elapsed)
    {
        string?[] words = ["active", "rest", "warmup", "cooldown", "recovery", "interval", "other", null];
        var laps = new List<ActivityLap>();
        int count = chance.Next(1, 6);
        double from = 0;
        for (int i = 0; i < count && from < elapsed; i++)
        {
            double length = i + 1 == count ? elapsed - from : chance.Next(1, 200);
            double? distance = chance.Next(2) == 0 ? null : chance.Next(0, 500_000) / 100.0;
            double? timer = chance.Next(2) == 0 ? null : chance.Next(1, 2_000_000) / 1000.0;
            laps.Add(new ActivityLap(from, from + length, distance, timer, words[chance.Next(words.Length)]));
            from += length;
        }

        return laps;
    }

    private static ActivityTotals Totals(Random chance, double elapsed, List<ActivityPause> pauses, bool isOnFoot)
    {
        double? Maybe(double value) => chance.Next(3) == 0 ? null : value;
        double timer = Math.Max(1, elapsed - pauses.Sum(pause => pause.EndSeconds - pause.StartSeconds));
        double? cadence = isOnFoot ? Maybe(140 + (chance.Next(0, 3000) / 64.0)) : null;
        return new ActivityTotals
        {
            DistanceMeters = Maybe(chance.Next(0, 5_000_000) / 100.0),
            ElapsedSeconds = elapsed,
            TimerSeconds = timer,
            MovingSeconds = Maybe(chance.Next(1, 4_000_000) / 1000.0),
            HeartRateBpm = Maybe(chance.Next(60, 200)),
            HeartRateMaxBpm = Maybe(chance.Next(60, 220)),
            CadenceSpm = cadence,
            CadenceMaxSpm = cadence + 10,
            AscentMeters = Maybe(chance.Next(0, 200_000) / 100.0),
            DescentMeters = Maybe(chance.Next(0, 200_000) / 100.0),
            PowerWatts = Maybe(chance.Next(0, 500)),
            PowerMaxWatts = Maybe(chance.Next(0, 900)),
            TemperatureMinCelsius = Maybe(chance.Next(-30, 10)),
            TemperatureMaxCelsius = Maybe(chance.Next(10, 40)),
            GroundContactMs = Maybe(chance.Next(1500, 3500) / 10.0),
            VerticalOscillationMm = Maybe(chance.Next(400, 1500) / 10.0),
            StepLengthMm = Maybe(chance.Next(5000, 18_000) / 10.0),
            Steps = isOnFoot ? (int)(timer * chance.Next(120, 200) / 60) + 1 : null,
            Kilocalories = Maybe(chance.Next(0, 3000)),
        };
    }
}
