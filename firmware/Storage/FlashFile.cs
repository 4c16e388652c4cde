using System.IO;

namespace TrainingPlan.Firmware.Storage;

/// <summary>
/// Whole operations on one file: opened, done, closed. Only the closing makes anything durable. A refusal of the flash comes back
/// as false or -1, never as an exception. What only reads is tried twice: one refusal must not pass for something lost.
/// </summary>
internal static class FlashFile
{
    /// <summary>Bytes of a block of the volume: a file takes whole ones.</summary>
    public const int BlockBytes = 4096;

    /// <summary>Bytes that a file of a length takes of the volume.</summary>
    public static int Footprint(int length)
    {
        return length <= 0 ? BlockBytes : (length + BlockBytes - 1) / BlockBytes * BlockBytes;
    }

    /// <summary>Puts bytes at a file's end, making the file when there is none.</summary>
    public static bool TryAppend(string path, byte[] data, int offset, int length)
    {
        return TryWrite(path, FileMode.Append, data, offset, length);
    }

    /// <summary>Makes a file of these bytes alone, whatever it held.</summary>
    public static bool TryCreate(string path, byte[] data, int offset, int length)
    {
        return TryWrite(path, FileMode.Create, data, offset, length);
    }

    /// <summary>True when there is such a file.</summary>
    public static bool Exists(string path)
    {
        return File.Exists(path);
    }

    /// <summary>Length of a file, -1 when it can't be opened.</summary>
    public static int Length(string path)
    {
        int length = LengthOnce(path);
        return length >= 0 ? length : LengthOnce(path);
    }

    private static int LengthOnce(string path)
    {
        try
        {
            using (FileStream stream = new FileStream(path, FileMode.Open, FileAccess.Read))
            {
                return (int)stream.Length;
            }
        }
        catch (IOException)
        {
            return -1;
        }
    }

    /// <summary>Reads from a place in a file; returns how many bytes, -1 when it can't be read.</summary>
    public static int Read(string path, int from, byte[] into, int offset, int count)
    {
        int got = ReadOnce(path, from, into, offset, count);
        return got >= 0 ? got : ReadOnce(path, from, into, offset, count);
    }

    private static int ReadOnce(string path, int from, byte[] into, int offset, int count)
    {
        try
        {
            using (FileStream stream = new FileStream(path, FileMode.Open, FileAccess.Read))
            {
                return ReadFully(stream, from, into, offset, count);
            }
        }
        catch (IOException)
        {
            return -1;
        }
    }

    /// <summary>Reads from a place in an open file until there is enough or the file ends.</summary>
    public static int ReadFully(FileStream stream, int from, byte[] into, int offset, int count)
    {
        if (stream.Position != from)
        {
            stream.Seek(from, SeekOrigin.Begin);
        }

        int done = 0;
        while (done < count)
        {
            int got = stream.Read(into, offset + done, count - done);
            if (got <= 0)
            {
                break;
            }

            done += got;
        }

        return done;
    }

    /// <summary>Deletes a file; true when it is gone afterwards.</summary>
    public static bool TryDelete(string path)
    {
        try
        {
            if (File.Exists(path))
            {
                File.Delete(path);
            }

            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static bool TryWrite(string path, FileMode mode, byte[] data, int offset, int length)
    {
        FileStream stream = null;
        try
        {
            stream = new FileStream(path, mode, FileAccess.Write);
            stream.Write(data, offset, length);
            stream.Close();
            return true;
        }
        catch (IOException)
        {
            CloseQuietly(stream);
            return false;
        }
    }

    private static void CloseQuietly(FileStream stream)
    {
        if (stream == null)
        {
            return;
        }

        try
        {
            stream.Close();
        }
        catch (IOException)
        {
            // What could not be written can't be closed either; recovery judges the file by its blocks.
            return;
        }
    }
}
