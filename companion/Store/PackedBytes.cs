using System.IO.Compression;

namespace TrainingPlan.Companion.Store;

/// <summary>Bytes made smaller where that pays.</summary>
internal static class PackedBytes
{
    private const int Plain = 0;
    private const int Brotli = 1;
    private const int Quality = 4;
    private const int WindowBits = 22;

    /// <summary>Packs; the answer says how.</summary>
    public static (int Packing, byte[] Bytes) Pack(byte[] bytes)
    {
        byte[] buffer = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        bool isPacked = BrotliEncoder.TryCompress(bytes, buffer, out int length, Quality, WindowBits);
        return isPacked && length < bytes.Length ? (Brotli, buffer[..length]) : (Plain, bytes);
    }

    /// <summary>Unpacks.</summary>
    /// <param name="packing">How it was packed.</param>
    /// <param name="bytes">The packed bytes.</param>
    /// <param name="byteCount">Length before packing.</param>
    public static byte[] Unpack(int packing, byte[] bytes, int byteCount)
    {
        if (packing == Plain)
        {
            return bytes;
        }

        byte[] unpacked = new byte[byteCount];
        bool isWhole = packing == Brotli && BrotliDecoder.TryDecompress(bytes, unpacked, out int length) && length == byteCount;
        return isWhole
            ? unpacked
            : throw new StoreException("A kept file is damaged.", "Put a backup in place with: trainingplan restore FILE");
    }
}
