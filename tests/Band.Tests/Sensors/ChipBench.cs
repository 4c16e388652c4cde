using System.Device.I2c;
using TrainingPlan.Firmware.Sensors;
using TrainingPlan.Hardware.Chips;
using TrainingPlan.Hardware.Simulator;

namespace TrainingPlan.Band.Tests.Sensors;

/// <summary>One chip on one bus, polled every 200 ms by its driver.</summary>
public sealed class ChipBench : IDisposable, IMotionSource, ILightSource
{
    public const int PollMs = 200;
    private readonly VirtualBand.Scope _scope;

    public ChipBench()
    {
        _scope = Band.Enter();
        Bus = Band.I2cBus(1);
    }

    public VirtualBand Band { get; } = new();

    public VirtualI2cBus Bus { get; }

    public long NowMs => Band.Clock.UptimeMs;

    /// <summary>x, y, z in mg at a time in seconds.</summary>
    public Func<double, (double X, double Y, double Z)> AccelerationMg { get; set; } = _ => (0, 0, 1000);

    /// <summary>Light in nA for each mA of the LED's current (1 red, 2 infrared, 3 green).</summary>
    public Func<int, double, double> LightNanoampsPerMilliamp { get; set; } = (_, _) => 280;

    bool IMotionSource.IsSampled => true;

    public MpuSensor AddMotion(out Mpu6886Model model, bool withGyro = false)
    {
        model = new Mpu6886Model(this);
        Bus.Attach(0x68, model);
        return new MpuSensor(Open(0x68), null!, withGyro);
    }

    public MpuSensor AddMotion(MotionPart part, out MpuModel model, bool withGyro = false)
    {
        model = new VirtualParts(part).MakeMotion(this, driftPpm: 0)!;
        Bus.Attach(0x68, model);
        return new MpuSensor(Open(0x68), null!, withGyro);
    }

    public Max3010x AddHeartUnit(out Max30100Model model, int ledCount = 2)
    {
        model = new Max30100Model(this);
        Bus.Attach(0x57, model);
        return new Max3010x(Open(0x57), ledCount);
    }

    public Max3010x AddHeart(out Max3010xModel model, int ledCount = 2)
    {
        model = new Max3010xModel(ledCount, this);
        Bus.Attach(0x57, model);
        return new Max3010x(Open(0x57), ledCount);
    }

    public I2cDevice Open(int address) => I2cDevice.Create(new I2cConnectionSettings(1, address));

    /// <summary>Lets time pass and polls at its end; the samples that came.</summary>
    public int Poll(FifoSensor sensor, int milliseconds = PollMs)
    {
        Band.LetPass(milliseconds);
        sensor.Poll(NowMs);
        return sensor.SampleCount;
    }

    /// <summary>Polls for a time; all samples that came.</summary>
    public int PollFor(FifoSensor sensor, int milliseconds)
    {
        int samples = 0;
        for (int passedMs = 0; passedMs < milliseconds; passedMs += PollMs)
        {
            samples += Poll(sensor);
        }

        return samples;
    }

    public void Dispose() => _scope.Dispose();

    void IMotionSource.Motion(double trueSeconds, double widthSeconds, Span<double> motion)
    {
        (motion[0], motion[1], motion[2]) = AccelerationMg(trueSeconds);
        (motion[3], motion[4], motion[5]) = (100, -200, 1500);
    }

    double ILightSource.LightNanoampsPerMilliamp(int slot, int led, double trueSeconds, double widthSeconds) =>
        LightNanoampsPerMilliamp(led, trueSeconds);
}
