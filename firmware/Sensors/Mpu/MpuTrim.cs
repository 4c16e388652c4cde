namespace TrainingPlan.Firmware.Sensors;

/// <summary>
/// What the accelerometer's own test should move each axis by, from the code that the factory burnt in. MPU-6050: RM-MPU-6000A rev. 4.2,
/// section 4.1. The others: InvenSense AN-000143, "Accelerometer and gyroscope self-test".
/// </summary>
internal static class MpuTrim
{
    // 0.34 g × (0.92 / 0.34) to the power (code - 1) / 30, step by step: 1.033744 in 1/65,536.
    private const int OldFirstMicrog = 340_000;
    private const int OldStepQ16 = 67_747;
    private const int OldShare = 14;

    // 2,620 counts of 16,384 a g × 1.01 to the power code - 1.
    private const int NewFirstMicrog = 159_912;
    private const int NewStepQ16 = 66_191;
    private const int NewShare = 50;

    /// <summary>How far a response may be from what is expected, in percent.</summary>
    public static int SlackPercent(bool isOldTest)
    {
        return isOldTest ? OldShare : NewShare;
    }

    /// <summary>The code of an axis in the four registers from SELF_TEST_X on; 0 = the factory burnt none in.</summary>
    public static int Code(byte[] registers, int axis, bool isOldTest)
    {
        return isOldTest
            ? ((registers[axis] >> 5) << 2) | ((registers[3] >> (4 - (2 * axis))) & 3)
            : registers[axis];
    }

    /// <summary>What the test should move the axis by, in mg; 0 where it is not known.</summary>
    public static int ExpectedMg(int code, bool isOldTest)
    {
        if (code == 0)
        {
            return 0;
        }

        long microg = isOldTest ? OldFirstMicrog : NewFirstMicrog;
        int stepQ16 = isOldTest ? OldStepQ16 : NewStepQ16;
        for (int i = 1; i < code; i++)
        {
            microg = (microg * stepQ16) >> 16;
        }

        return (int)(microg / 1000);
    }
}
