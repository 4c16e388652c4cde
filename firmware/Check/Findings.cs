using TrainingPlan.Firmware.Sensors;
using TrainingPlan.Protocol;

namespace TrainingPlan.Firmware.Check;

/// <summary>What a chip's fault is called in a report.</summary>
internal static class Findings
{
    /// <summary>The finding at a chip that does not measure.</summary>
    public static CheckFinding Of(SensorFault fault)
    {
        switch (fault)
        {
            case SensorFault.WrongIdentity: return CheckFinding.WrongIdentity;
            case SensorFault.BusStuck: return CheckFinding.BusStuck;
            case SensorFault.TransferFailed: return CheckFinding.TransferFailed;
            case SensorFault.NoSamples: return CheckFinding.NoSamples;
            default: return CheckFinding.NoAnswer;
        }
    }
}
