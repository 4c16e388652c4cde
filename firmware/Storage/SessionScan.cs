using System.IO;
using TrainingPlan.SessionLog;
using TrainingPlan.Units;

namespace TrainingPlan.Firmware.Storage;

/// <summary>Judges the blocks of a session that was never closed: the power was cut, or a write failed.</summary>
internal sealed class SessionScan
{
    private readonly string _root;
    private readonly byte[] _buffer;
    private int _number;
    private int _wholeEnd;

    /// <summary>The buffer must hold two blocks or more; it is only used within <see cref="Run"/>.</summary>
    public SessionScan(string root, byte[] buffer)
    {
        _root = root;
        _buffer = buffer;
    }

    /// <summary>Bytes from the first to the end of the last whole block.</summary>
    public int Length { get; private set; }

    /// <summary>CRC-32C of these bytes.</summary>
    public uint Digest { get; private set; }

    /// <summary>True when there is a stretch between whole blocks that is none.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>True when the last block says that it is the last.</summary>
    public bool HasEnd { get; private set; }

    /// <summary>Scans the segments of a session from the first to the one before <paramref name="segmentCount"/>.</summary>
    public void Run(int sessionNumber, int segmentCount)
    {
        _number = sessionNumber;
        Length = 0;
        IsBroken = false;
        HasEnd = false;
        uint digest = ContentDigest.Start;
        for (int segment = 0; segment < segmentCount; segment++)
        {
            string path = FlashNames.Segment(_root, sessionNumber, segment);
            int fileBytes = FlashFile.Length(path);
            JudgeBlocks(path);
            bool isLast = segment == segmentCount - 1;
            int counted = isLast ? _wholeEnd : fileBytes;
            IsBroken |= fileBytes < 0 || (!isLast && _wholeEnd != fileBytes);
            if (counted > 0)
            {
                digest = AppendFile(digest, path, counted);
                Length += counted;
            }
        }

        Digest = ContentDigest.Finish(digest);
    }

    private void JudgeBlocks(string path)
    {
        _wholeEnd = 0;
        int position = 0;
        bool isInGap = false;
        int held = 0;
        int heldFrom = 0;
        while (true)
        {
            // A window of the file is held; it moves on when less than a block is left of it.
            int left = heldFrom + held - position;
            if (left < SessionBlock.BytesMax)
            {
                int got = FlashFile.Read(path, position, _buffer, 0, _buffer.Length);
                if (got <= 0)
                {
                    return;
                }

                heldFrom = position;
                held = got;
            }

            int at = position - heldFrom;
            int length = SessionBlock.Judge(_buffer, at, held);
            if (length > 0 && SessionBlock.SessionNumber(_buffer, at) == _number)
            {
                IsBroken |= isInGap;
                isInGap = false;
                HasEnd = (SessionBlock.Flags(_buffer, at) & SessionBlock.LastFlag) != 0;
                position += length;
                _wholeEnd = position;
            }
            else
            {
                isInGap = true;
                position++;
            }
        }
    }

    private uint AppendFile(uint digest, string path, int count)
    {
        int done = 0;
        while (done < count)
        {
            int part = count - done < _buffer.Length ? count - done : _buffer.Length;
            int got = FlashFile.Read(path, done, _buffer, 0, part);
            if (got <= 0)
            {
                IsBroken = true;
                return digest;
            }

            digest = ContentDigest.Append(digest, _buffer, 0, got);
            done += got;
        }

        return digest;
    }
}
