using TrainingPlan.Signals;

namespace TrainingPlan.Shared.Tests.Signals;

/// <summary>Notifications of chest straps and foot pods, byte by byte.</summary>
public class StrapAndPodTests
{
    [Fact]
    public void A_pods_full_measurement_is_read_to_the_last_byte()
    {
        var pod = new RscMeasurement();
        Assert.True(pod.TryParse(Bytes("07 55 03 B4 6F 00 10 27 00 00"), 0, 10));
        Assert.Equal((853, 3332, 180), (pod.SpeedPer256, pod.SpeedMillimetersPerSecond, pod.CadenceSpm));
        Assert.Equal((111, 10000u, true), (pod.StrideCentimeters, pod.DistanceDecimeters, pod.IsRunning));
        Assert.True(pod.HasStride && pod.HasDistance && !pod.IsLikelyStrides);
    }

    [Theory]
    [InlineData("00 00 01 3C", 1000, 60, false, false)]
    [InlineData("01 00 02 5A 96 00", 2000, 90, true, false)]
    [InlineData("02 00 03 5A 01 00 00 80", 3000, 90, false, true)]
    public void A_pods_flags_say_which_fields_follow(string bytes, int speed, int cadence, bool hasStride, bool hasDistance)
    {
        var pod = new RscMeasurement();
        byte[] data = Bytes(bytes);
        Assert.True(pod.TryParse(data, 0, data.Length));
        Assert.Equal((speed, cadence), (pod.SpeedMillimetersPerSecond, pod.CadenceSpm));
        Assert.Equal((hasStride, hasDistance), (pod.HasStride, pod.HasDistance));
        Assert.Equal(hasDistance ? 0x80000001u : 0u, pod.DistanceDecimeters);
    }

    [Fact]
    public void A_running_pod_under_120_counts_strides_and_a_walking_one_does_not()
    {
        var pod = new RscMeasurement();
        Assert.True(pod.TryParse(Bytes("04 00 03 55"), 0, 4));
        Assert.Equal((true, 85, 170), (pod.IsLikelyStrides, pod.SentCadence, pod.CadenceSpm));
        Assert.True(pod.TryParse(Bytes("00 00 01 55"), 0, 4));
        Assert.Equal((false, 85), (pod.IsLikelyStrides, pod.CadenceSpm));
    }

    [Fact]
    public void A_pods_field_behind_a_flag_of_the_future_is_skipped()
    {
        var pod = new RscMeasurement();
        Assert.True(pod.TryParse(Bytes("0C 00 03 B4 AA BB"), 0, 6));
        Assert.Equal(3000, pod.SpeedMillimetersPerSecond);
    }

    [Fact]
    public void A_straps_forms_are_read_to_the_last_byte()
    {
        var strap = new HeartRateMeasurement();
        Assert.True(strap.TryParse(Bytes("00 3C"), 0, 2));
        Assert.Equal((60, false, false, 0), (strap.HeartRateBpm, strap.KnowsContact, strap.HasEnergy, strap.IntervalCount));

        Assert.True(strap.TryParse(Bytes("1F 2C 01 E8 03 00 04 9A 01"), 0, 9));
        Assert.Equal((300, true, true, 1000), (strap.HeartRateBpm, strap.KnowsContact, strap.IsContact, strap.EnergyKilojoules));
        Assert.Equal((2, 1024, 410), (strap.IntervalCount, strap.IntervalPer1024(0), strap.IntervalPer1024(1)));

        Assert.True(strap.TryParse(Bytes("14 99 87 01"), 0, 4));
        Assert.Equal((153, true, false, 391), (strap.HeartRateBpm, strap.KnowsContact, strap.IsContact, strap.IntervalPer1024(0)));
        Assert.True(strap.TryParse(Bytes("10 99"), 0, 2));
        Assert.Equal(0, strap.IntervalCount);
    }

    [Fact]
    public void Every_length_that_the_flags_do_not_explain_is_refused_and_changes_nothing()
    {
        var pod = new RscMeasurement();
        var strap = new HeartRateMeasurement();
        Assert.True(pod.TryParse(Bytes("00 00 03 B4"), 0, 4));
        Assert.True(strap.TryParse(Bytes("00 96"), 0, 2));
        byte[] data = new byte[64];
        int refused = 0;
        for (int flags = 0; flags < 32; flags++)
        {
            data[0] = (byte)flags;
            for (int length = 0; length <= data.Length; length++)
            {
                int podNeeds = 4 + ((flags & 1) * 2) + ((flags & 2) * 2);
                bool isPodGood = flags < 8 ? length == podNeeds : length >= podNeeds;
                int strapNeeds = 2 + (flags & 1) + ((flags & 8) / 4);
                bool isStrapGood = (flags & 16) == 0
                    ? length == strapNeeds
                    : length >= strapNeeds && length <= strapNeeds + 32 && (length - strapNeeds) % 2 == 0;
                Assert.Equal(isPodGood, new RscMeasurement().TryParse(data, 0, length));
                Assert.Equal(isStrapGood, new HeartRateMeasurement().TryParse(data, 0, length));
                refused += (isPodGood ? 0 : Refuse(() => pod.TryParse(data, 0, length)))
                    + (isStrapGood ? 0 : Refuse(() => strap.TryParse(data, 0, length)));
            }
        }

        Assert.InRange(refused, 1000, 4000);
        Assert.Equal((3000, 150), (pod.SpeedMillimetersPerSecond, strap.HeartRateBpm));
        Assert.False(pod.TryParse(data, 62, 4));
        Assert.False(strap.TryParse(data, -1, 2));
        Assert.False(strap.TryParse(null!, 0, 2));
    }

    [Fact]
    public void Reading_notifications_allocates_nothing()
    {
        var pod = new RscMeasurement();
        var strap = new HeartRateMeasurement();
        byte[] podBytes = Bytes("07 55 03 B4 6F 00 10 27 00 00");
        byte[] strapBytes = Bytes("16 99 87 01");
        Assert.True(pod.TryParse(podBytes, 0, 10) && strap.TryParse(strapBytes, 0, 4));
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            pod.TryParse(podBytes, 0, 10);
            strap.TryParse(strapBytes, 0, 4);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static int Refuse(Func<bool> parse)
    {
        Assert.False(parse());
        return 1;
    }

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(" ", string.Empty));
}
