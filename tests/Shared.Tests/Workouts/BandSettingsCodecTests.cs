using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Shared.Tests.Workouts;

public class BandSettingsCodecTests
{
    private const int Seed = 7131;

    public static TheoryData<WorkoutError, Action<BandSettings>> Rows => new()
    {
        { WorkoutError.None, s => s.Clear() },
        { WorkoutError.RevisionNegative, s => s.Revision = -1 },
        { WorkoutError.SettingOutOfRange, s => s.CueMode = (CueMode)2 },
        { WorkoutError.SettingOutOfRange, s => s.WalkStepLengthMillimeters = 299 },
        { WorkoutError.SettingOutOfRange, s => s.RunStepLengthMillimeters = 2501 },
        { WorkoutError.SettingOutOfRange, s => s.BeltSecondsPerKm = -1 },
        { WorkoutError.SettingOutOfRange, s => s.CueWeek = 256 },
        { WorkoutError.SettingOutOfRange, s => s.HeartRateMaxBpm = 99 },
        { WorkoutError.SettingOutOfRange, s => s.DistanceMarkMeters = 50001 },
        { WorkoutError.SettingOutOfRange, s => s.TimeMarkSeconds = 59 },
        { WorkoutError.SettingOutOfRange, s => s.AutoPauseSeconds = 4 },
        { WorkoutError.SettingOutOfRange, s => s.AutoPauseSeconds = 251 },
        { WorkoutError.SettingOutOfRange, s => s.RadioUse = (RadioUse)4 },
        { WorkoutError.SettingOutOfRange, s => s.StrapAddress = 1UL << 48 },
        { WorkoutError.SettingOutOfRange, s => s.PodAddress = 1UL << 48 },
        { WorkoutError.TargetUpsideDown, s => s.CadenceHighCentispm = 16000 },
        { WorkoutError.TargetUpsideDown, s => s.CadenceHighCentispm = 0 },
        { WorkoutError.TargetOutOfRange, s => s.CadenceLowCentispm = 0 },
        { WorkoutError.ZonesInconsistent, s => s.ZoneUpperBpm[4] = 100 },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_fault_is_named(WorkoutError expected, Action<BandSettings> change)
    {
        BandSettings settings = Full();
        change(settings);
        Assert.Equal(expected, BandSettingsValidator.Check(settings));
        int length = BandSettingsCodec.Encode(settings, new byte[BandSettingsCodec.MaxBytes]);
        Assert.Equal(expected == WorkoutError.None ? 38 : -1, length);
    }

    [Fact]
    public void Settings_come_back_as_they_were()
    {
        byte[] bytes = Encode(Full());
        var back = new BandSettings();
        Assert.Equal(WorkoutError.None, BandSettingsCodec.TryDecode(bytes, 0, bytes.Length, back));
        Assert.Equivalent(Full(), back, strict: true);
        Assert.Equal(bytes, Encode(back));
    }

    [Fact]
    public void An_automatic_pause_needs_the_newer_form_and_comes_back()
    {
        BandSettings settings = Full();
        settings.AutoPauseSeconds = 30;
        byte[] bytes = Encode(settings);
        Assert.Equal((39, (byte)2, (byte)30), (bytes.Length, bytes[1], bytes[34]));
        var back = new BandSettings();
        Assert.Equal(WorkoutError.None, BandSettingsCodec.TryDecode(bytes, 0, bytes.Length, back));
        Assert.Equivalent(settings, back, strict: true);
    }

    [Fact]
    public void The_newer_form_without_an_automatic_pause_is_refused_and_so_is_one_newer_still()
    {
        BandSettings settings = Full();
        settings.AutoPauseSeconds = 30;
        byte[] bytes = Encode(settings);
        bytes[34] = 0;
        Assert.Equal(WorkoutError.Malformed, Refusal(bytes));
        bytes[1] = 4;
        Assert.Equal(WorkoutError.WrongVersion, Refusal(bytes));
    }

    [Fact]
    public void The_radio_needs_the_newest_form_and_comes_back()
    {
        BandSettings settings = Full();
        settings.RadioUse = RadioUse.StrapAndPod;
        settings.StrapAddress = 0xC0DE_0102_0304;
        settings.PodAddress = 0x0A0B_0C0D_0E0F;
        byte[] bytes = Encode(settings);
        Assert.Equal((52, (byte)3), (bytes.Length, bytes[1]));
        Assert.Equal("0003040302 01DEC00F0E 0D0C0B0A".Replace(" ", ""), Convert.ToHexString(bytes, 34, 14));
        var back = new BandSettings();
        Assert.Equal(WorkoutError.None, BandSettingsCodec.TryDecode(bytes, 0, bytes.Length, back));
        Assert.Equivalent(settings, back, strict: true);
        bytes[35] = 4;
        Assert.Equal(WorkoutError.SettingOutOfRange, Refusal(bytes));
        Array.Clear(bytes, 35, 13);
        Assert.Equal(WorkoutError.Malformed, Refusal(bytes));
    }

    [Fact]
    public void A_changed_form_is_never_accepted_and_changes_nothing()
    {
        var random = new Random(Seed);
        byte[] good = Encode(Full());
        for (int i = 0; i < 5000; i++)
        {
            byte[] hostile = [.. good];
            int index = random.Next(hostile.Length);
            hostile[index] ^= (byte)random.Next(1, 256);
            hostile = random.Next(3) == 0 ? hostile[..index] : hostile;
            var into = new BandSettings();
            bool isRefused = BandSettingsCodec.TryDecode(hostile, 0, hostile.Length, into) != WorkoutError.None;
            Assert.True(isRefused, $"seed {Seed}, input {i}");
            Assert.Equivalent(new BandSettings(), into, strict: true);
        }
    }

    [Fact]
    public void A_workout_is_no_settings_form()
    {
        byte[] bytes = Encode(Full());
        Assert.Equal(WorkoutError.NotRecognised, WorkoutCodec.TryDecode(bytes, 0, bytes.Length, new Workout()));
    }

    [Fact]
    public void Every_flag_and_number_has_its_own_place()
    {
        byte[] plain = Encode(new BandSettings());
        Assert.Equal("53-01-26-00", BitConverter.ToString(plain, 0, 4));
        byte[] full = Encode(Full());
        Assert.Equal(
            "05-00-00-00-78-56-34-12-03-02-68-42-88-45-BC-02-4C-04-4A-01-F4-01-58-02-BE-6E-82-96-AA-BE",
            BitConverter.ToString(full, 4, 30));
    }

    /// <summary>The reason against a form whose checksum is in order.</summary>
    private static WorkoutError Refusal(byte[] bytes)
    {
        BitConverter.GetBytes(Crc32.Of(bytes, 0, bytes.Length - 4)).CopyTo(bytes, bytes.Length - 4);
        return BandSettingsCodec.TryDecode(bytes, 0, bytes.Length, new BandSettings());
    }

    private static byte[] Encode(BandSettings settings)
    {
        byte[] buffer = new byte[BandSettingsCodec.MaxBytes];
        return buffer[..BandSettingsCodec.Encode(settings, buffer)];
    }

    private static BandSettings Full()
    {
        var settings = new BandSettings
        {
            Revision = 5,
            IsImperial = true,
            CueMode = CueMode.JustRun,
            CadenceLowCentispm = 17000,
            CadenceHighCentispm = 17800,
            WalkStepLengthMillimeters = 700,
            RunStepLengthMillimeters = 1100,
            BeltSecondsPerKm = 330,
            CueWithholdSeed = 0x12345678,
            CueWeek = 2,
            HeartRateMaxBpm = 190,
            DistanceMarkMeters = 500,
            TimeMarkSeconds = 600,
        };
        int[] zones = [110, 130, 150, 170, 190];
        zones.CopyTo(settings.ZoneUpperBpm, 0);
        return settings;
    }
}
