using System.Buffers.Binary;
using TrainingPlan.Companion.Import.Fit;

namespace TrainingPlan.Companion.Tests.Fit;

/// <summary>Builds FIT files byte by byte, also such as no sane program writes.</summary>
internal sealed class FitBytes
{
    private readonly List<byte> _data = [];

    public int HeaderBytes { get; init; } = 14;

    public bool HasHeaderCrc { get; init; } = true;

    public FitBytes Add(params byte[] bytes)
    {
        _data.AddRange(bytes);
        return this;
    }

    public FitBytes Add(string hex) => Add(Convert.FromHexString(hex.Replace(" ", "")));

    public byte[] Finish()
    {
        byte[] file = new byte[HeaderBytes + _data.Count + 2];
        file[0] = (byte)HeaderBytes;
        file[1] = 0x20;
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), _data.Count);
        ".FIT"u8.CopyTo(file.AsSpan(8));
        if (HeaderBytes >= 14 && HasHeaderCrc)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(12), FitCrc.Of(file.AsSpan(0, 12)));
        }

        _data.CopyTo(file, HeaderBytes);
        return Repair(file);
    }

    /// <summary>Makes the checksums fit again, so that a damage gets past them.</summary>
    public static byte[] Repair(byte[] file)
    {
        if (file.Length > 16)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(file.Length - 2), FitCrc.Of(file.AsSpan(0, file.Length - 2)));
        }

        return file;
    }
}
