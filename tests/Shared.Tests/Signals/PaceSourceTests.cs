using TrainingPlan.Signals;
using TrainingPlan.Units;

namespace TrainingPlan.Shared.Tests.Signals;

/// <summary>Which source speaks, how it falls to the next, and that no metre is counted twice.</summary>
public class PaceSourceTests
{
    private readonly PaceEstimator pace = new();
    private readonly RscMeasurement measurement = new();
    private int steps;

    [Fact]
    public void The_order_is_pod_gnss_belt_wrist_and_each_loss_falls_to_the_next_within_seconds()
    {
        pace.SetStepLength(700, 1000);
        pace.SetBelt(400);
        Run(40, pod: 3.0, gnss: 3.2);
        Assert.Equal((PaceSource.FootPod, 333), (pace.Source, pace.PaceSecondsPerKm));
        Assert.Equal(4, SecondsUntilNot(PaceSource.FootPod, gnss: 3.2));
        Assert.Equal(PaceSource.Gnss, pace.Source);
        Assert.InRange(pace.PaceSecondsPerKm, 311, 314);
        Assert.Equal(6, SecondsUntilNot(PaceSource.Gnss));
        Assert.Equal((PaceSource.Belt, 400), (pace.Source, pace.PaceSecondsPerKm));
        pace.SetBelt(0);
        Run(1);
        Assert.Equal(PaceSource.WristEstimate, pace.Source);
        pace.SetStepLength(0, 0);
        Run(1);
        Assert.Equal(PaceSource.None, pace.Source);
    }

    [Fact]
    public void Each_second_is_counted_by_one_source()
    {
        pace.SetStepLength(700, 1000);
        for (int i = 0; i < 20; i++)
        {
            Run(30, pod: 3.0, gnss: 3.0);
            Run(30, gnss: 3.0);
            Run(30);
        }

        int sum = Enumerable.Range(1, 4).Sum(source => pace.DistanceMetersFrom((PaceSource)source));
        Assert.InRange(pace.DistanceMeters - sum, 0, 3);

        // 1800 s at 3 m/s.
        Assert.InRange(pace.DistanceMeters, 5350, 5450);
        Assert.InRange(pace.DistanceMetersFrom(PaceSource.FootPod), 1950, 2060);
        Assert.InRange(pace.DistanceMetersFrom(PaceSource.Gnss), 1850, 1950);
        Assert.InRange(pace.DistanceMetersFrom(PaceSource.WristEstimate), 1450, 1600);
    }

    [Fact]
    public void A_pods_own_distance_is_taken_and_what_was_bridged_is_not_counted_again()
    {
        double meters = 0;
        for (int i = 0; i < 300; i++)
        {
            meters += 3.1;
            if (i % 5 < 3)
            {
                AddPod(3.0, (uint)(ulong)(uint.MaxValue - 4000 + (meters * 10)));
            }

            Run(1);
        }

        Assert.InRange(pace.DistanceMeters, 924, 931);
    }

    [Fact]
    public void A_pod_whose_distance_leaps_or_is_reset_does_not_move_the_runner()
    {
        for (int i = 0; i < 100; i++)
        {
            AddPod(3.0, i < 50 ? (uint)(1000 + (30 * i)) : (uint)(4_000_000 + (30 * i)));
            Run(1);
        }

        Assert.InRange(pace.DistanceMeters, 295, 302);
    }

    [Fact]
    public void Uncertainty_travels_with_the_pace_and_grows_while_a_source_is_silent()
    {
        Run(40, gnss: 3.0);
        int known = pace.UncertaintySecondsPerKm;
        Assert.InRange(known, 3, 12);
        Run(4);
        Assert.Equal(PaceSource.Gnss, pace.Source);
        Assert.InRange(pace.UncertaintySecondsPerKm, known * 2, known * 3);
    }

    [Fact]
    public void A_module_under_a_roof_does_not_outvote_the_belt()
    {
        pace.SetBelt(330);
        Run(40, gnss: 0.4);
        Assert.Equal((PaceSource.Belt, 330), (pace.Source, pace.PaceSecondsPerKm));
    }

    [Fact]
    public void Standing_has_no_pace_whatever_the_source_and_drift_is_no_distance()
    {
        Run(20, gnss: 3.0);
        int before = pace.DistanceMeters;
        for (int i = 0; i < 30; i++)
        {
            pace.Gnss.AddFix(200, 100);
            pace.AddSecond(MotionState.Still, 0, Trust.None, steps);
        }

        Assert.Equal(PaceSource.None, pace.Source);
        Assert.InRange(pace.DistanceMeters - before, 0, 4);
    }

    [Theory]
    [InlineData(-0.015)]
    [InlineData(0.015)]
    [InlineData(0.04)]
    public void A_satellites_pace_that_drifts_is_followed_within_a_second_and_a_half(double metersPerSecondEachSecond)
    {
        Run(20, gnss: 3.0);
        double speed = 3.0;
        for (int i = 0; i < 12; i++)
        {
            speed += metersPerSecondEachSecond;
            Run(1, gnss: speed);
        }

        double behindSeconds = (speed - (1000.0 / pace.PaceSecondsPerKm)) / metersPerSecondEachSecond;
        Assert.InRange(behindSeconds, -0.5, 1.5);
    }

    [Fact]
    public void A_lone_reflection_is_passed_over()
    {
        Run(30, gnss: 3.0);
        Run(1, gnss: 7.0);
        Assert.Equal(333, pace.PaceSecondsPerKm);
        Run(1, gnss: 3.0);
        Assert.Equal(333, pace.PaceSecondsPerKm);
    }

    [Theory]
    [InlineData(300, 280)]
    [InlineData(300, 320)]
    [InlineData(420, 400)]
    [InlineData(240, 260)]
    public void A_change_of_20_s_a_km_is_followed_within_8_seconds(int fromSecondsPerKm, int toSecondsPerKm)
    {
        Run(60, gnss: 1000.0 / fromSecondsPerKm);
        int seconds = 0;
        while (Math.Abs(pace.PaceSecondsPerKm - toSecondsPerKm) > 5 && seconds < 30)
        {
            Run(1, gnss: 1000.0 / toSecondsPerKm);
            seconds++;
        }

        Assert.InRange(seconds, 1, 8);
    }

    [Fact]
    public void Late_steps_do_not_count_what_gnss_has_counted()
    {
        pace.SetStepLength(700, 1000);
        for (int i = 0; i < 60; i++)
        {
            pace.Gnss.AddFix(3000, 100);
            pace.AddSecond(MotionState.Run, 18000, Trust.Trusted, 0);
        }

        for (int i = 0; i < 7; i++)
        {
            pace.AddSecond(MotionState.Run, 18000, Trust.Trusted, i < 6 ? 0 : 45);
        }

        Assert.InRange(pace.DistanceMeters, 188, 200);
    }

    private int SecondsUntilNot(PaceSource source, double gnss = 0)
    {
        int seconds = 0;
        while (pace.Source == source && seconds < 30)
        {
            Run(1, gnss: gnss);
            seconds++;
        }

        return seconds;
    }

    private void Run(int seconds, double pod = 0, double gnss = 0)
    {
        for (int i = 0; i < seconds; i++)
        {
            if (pod > 0)
            {
                AddPod(pod, null);
            }

            if (gnss > 0)
            {
                pace.Gnss.AddFix((int)(gnss * 1000), 100);
            }

            steps += 3;
            pace.AddSecond(MotionState.Run, 18000, Trust.Trusted, steps);
        }
    }

    private void AddPod(double metersPerSecond, uint? decimeters)
    {
        int speed = (int)(metersPerSecond * 256);
        uint total = decimeters ?? 0;
        byte[] data =
        [
            (byte)(decimeters is null ? 4 : 6), (byte)speed, (byte)(speed >> 8), 180,
            (byte)total, (byte)(total >> 8), (byte)(total >> 16), (byte)(total >> 24),
        ];
        Assert.True(measurement.TryParse(data, 0, decimeters is null ? 4 : 8));
        pace.Pod.Add(measurement);
    }
}
