namespace TrainingPlan.Firmware.Sensors;

/// <summary>What the parts of the MPU family do not share. Registers are numbered as the datasheets number them.</summary>
public sealed class MpuPart
{
    private static readonly MpuPart[] s_parts = new MpuPart[]
    {
        // DS-000193 rev. 1.1: 1 kB of FIFO, every FIFO sample carries the temperature.
        new MpuPart(0x19, 1024) { HasAccelerometerFilter = true, StopsWhenFull = true, QueuesTemperature = true },

        // RM-MPU-6000A rev. 4.2: 1 kB of FIFO that overwrites, one low-pass for all axes, FIFO reset only while FIFO_EN is 0 (106).
        new MpuPart(0x68, 1024) { FlushesStopped = true },

        // RM-MPU-6500A rev. 2.1 and RM-MPU-9250A rev. 1.6: 512 bytes of FIFO.
        new MpuPart(0x70, 512) { HasAccelerometerFilter = true, StopsWhenFull = true, FlushesStopped = true },
        new MpuPart(0x71, 512) { HasAccelerometerFilter = true, StopsWhenFull = true, FlushesStopped = true },
    };

    private MpuPart(byte identity, int fifoBytes)
    {
        Identity = identity;
        FifoBytes = fifoBytes;
    }

    /// <summary>WHO_AM_I: 0x19 MPU-6886, 0x68 MPU-6050, 0x70 MPU-6500, 0x71 MPU-9250.</summary>
    public byte Identity { get; private set; }

    /// <summary>Bytes of the FIFO.</summary>
    public int FifoBytes { get; private set; }

    /// <summary>True where ACCEL_CONFIG 2 (29) sets the accelerometer's low-pass; otherwise CONFIG (26) sets one for all axes.</summary>
    public bool HasAccelerometerFilter { get; private set; }

    /// <summary>True where FIFO_MODE (26, bit 6) keeps a full FIFO as it is.</summary>
    public bool StopsWhenFull { get; private set; }

    /// <summary>True where FIFO_EN (35) has one bit for the gyro, and the temperature always comes along.</summary>
    public bool QueuesTemperature { get; private set; }

    /// <summary>True where the FIFO must be off while it is reset.</summary>
    public bool FlushesStopped { get; private set; }

    /// <summary>The part that answers so; null for a stranger.</summary>
    public static MpuPart Of(byte identity)
    {
        for (int i = 0; i < s_parts.Length; i++)
        {
            if (s_parts[i].Identity == identity)
            {
                return s_parts[i];
            }
        }

        return null;
    }

    /// <summary>Bytes of one FIFO sample.</summary>
    public int BytesPerSample(bool withGyro)
    {
        return GyroAt + (withGyro ? 6 : 0);
    }

    /// <summary>Where the turn rate stands in a FIFO sample: behind X, Y, Z and, where it comes along, the temperature.</summary>
    public int GyroAt
    {
        get { return QueuesTemperature ? 8 : 6; }
    }

    /// <summary>FIFO_EN (35): the accelerometer, and the gyro where it is asked for.</summary>
    public byte FifoEnable(bool withGyro)
    {
        if (!withGyro)
        {
            return 0x08;
        }

        return QueuesTemperature ? (byte)0x18 : (byte)0x78;
    }
}
