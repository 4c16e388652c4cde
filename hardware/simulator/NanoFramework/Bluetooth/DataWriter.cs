namespace nanoFramework.Device.Bluetooth;

/// <summary>A buffer that grows by what is written.</summary>
public class DataWriter : Buffer
{
    /// <summary>An empty one.</summary>
    public DataWriter()
        : base(16)
    {
    }

    /// <summary>A byte.</summary>
    public void WriteByte(byte value) => Append(value);

    /// <summary>Bytes.</summary>
    public void WriteBytes(byte[] value)
    {
        foreach (byte one in value)
        {
            Append(one);
        }
    }

    /// <summary>What was written.</summary>
    public Buffer DetachBuffer() => this;
}
