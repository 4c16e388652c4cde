using TrainingPlan.Firmware;
using TrainingPlan.Hardware.Simulator;
using Directory = TrainingPlan.Firmware.Directory;
using File = TrainingPlan.Firmware.File;
using FileStream = TrainingPlan.Firmware.FileStream;

namespace TrainingPlan.Band.Tests.Simulator;

public sealed class VirtualFlashTests : IDisposable
{
    private readonly VirtualBand _band = new();
    private readonly VirtualBand.Scope _scope;

    public VirtualFlashTests() => _scope = _band.Enter();

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void What_is_not_closed_is_gone_after_a_power_cut_even_when_it_was_flushed()
    {
        File.WriteAllBytes(@"I:\a.bin", [1, 2, 3]);
        var open = new FileStream(@"I:\a.bin", FileMode.Append, FileAccess.Write);
        open.Write([4, 5], 0, 2);
        open.Flush();
        _band.PowerCut();
        _band.RestorePower();

        Assert.Equal([1, 2, 3], File.ReadAllBytes(@"I:\a.bin"));
    }

    [Fact]
    public void A_file_that_was_never_closed_is_not_there_after_a_power_cut()
    {
        new FileStream(@"I:\new.bin", FileMode.CreateNew).WriteByte(7);
        _band.PowerCut();
        _band.RestorePower();

        Assert.False(File.Exists(@"I:\new.bin"));
    }

    [Fact]
    public void A_cut_after_any_byte_leaves_the_old_content_or_the_new_and_both_are_met()
    {
        var met = new HashSet<int>();
        int bytesNeeded = 10 + VirtualFlash.MetadataBytes;
        for (int after = 0; after <= bytesNeeded; after++)
        {
            _band.Flash.PutFile(@"I:\a.bin", [1]);
            _band.Flash.CutAfterBytes(after);
            Action write = () => File.WriteAllBytes(@"I:\a.bin", new byte[10]);
            if (after < bytesNeeded)
            {
                Assert.Throws<PowerCutException>(write);
                _band.RestorePower();
            }
            else
            {
                write();
            }

            met.Add(_band.Flash.DurableBytes(@"I:\a.bin").Length);
        }

        Assert.Equal([1, 10], met.Order());
    }

    [Fact]
    public void A_torn_volume_keeps_what_came_before_the_cut()
    {
        _band.Flash.IsTorn = true;
        _band.Flash.CutAfterBytes(4);

        Assert.Throws<PowerCutException>(() => File.WriteAllBytes(@"I:\a.bin", new byte[10]));
        Assert.Equal(4, _band.Flash.DurableBytes(@"I:\a.bin").Length);
    }

    [Fact]
    public void Nothing_works_without_power_and_closing_then_changes_nothing()
    {
        var open = new FileStream(@"I:\a.bin", FileMode.Create);
        open.WriteByte(1);
        _band.PowerCut();
        open.Dispose();

        Assert.Throws<PowerCutException>(() => File.Exists(@"I:\a.bin"));
        _band.RestorePower();
        Assert.Empty(_band.Flash.Paths());
    }

    [Fact]
    public void A_corrupt_volume_is_formatted_without_a_word()
    {
        File.WriteAllBytes(@"I:\a.bin", [1]);
        _band.Flash.IsVolumeCorrupt = true;
        _band.PowerCut();
        _band.RestorePower();

        Assert.Empty(_band.Flash.Paths());
        Assert.Equal(1, _band.Flash.FormatCount);
    }

    [Fact]
    public void A_full_volume_refuses_and_keeps_what_it_has()
    {
        _band.Flash.CapacityBytes = 5 * VirtualFlash.BlockBytes;
        File.WriteAllBytes(@"I:\a.bin", new byte[VirtualFlash.BlockBytes * 2]);

        Assert.Throws<IOException>(() => File.WriteAllBytes(@"I:\b.bin", new byte[VirtualFlash.BlockBytes * 2]));
        Assert.Equal(VirtualFlash.BlockBytes * 2, File.ReadAllBytes(@"I:\a.bin").Length);
    }

    [Fact]
    public void A_move_onto_a_file_throws_for_there_is_no_atomic_replace()
    {
        File.WriteAllBytes(@"I:\a.bin", [1]);
        File.WriteAllBytes(@"I:\b.bin", [2]);

        Assert.Throws<IOException>(() => File.Move(@"I:\a.bin", @"I:\b.bin"));
        File.Delete(@"I:\b.bin");
        File.Move(@"I:\a.bin", @"I:\b.bin");
        Assert.Equal([1], File.ReadAllBytes(@"I:\b.bin"));
    }

    [Fact]
    public void Folders_hold_their_files_and_are_not_removed_while_they_do()
    {
        Assert.Throws<IOException>(() => File.Create(@"I:\runs\a.bin"));
        Directory.CreateDirectory(@"I:\runs\");
        File.Create(@"I:\runs\a.bin").Dispose();

        Assert.Equal([@"I:\runs\a.bin"], Directory.GetFiles(@"I:\runs"));
        Assert.Equal([@"I:\runs"], Directory.GetDirectories(@"I:\"));
        Assert.Throws<IOException>(() => Directory.Delete(@"I:\runs"));
        Directory.Delete(@"I:\runs", true);
        Assert.False(Directory.Exists(@"I:\runs"));
    }

    [Fact]
    public void A_worn_cell_turns_one_bit()
    {
        File.WriteAllBytes(@"I:\a.bin", [0, 0]);
        _band.Flash.FlipBit(@"I:\a.bin", 1, 3);

        Assert.Equal([0, 8], File.ReadAllBytes(@"I:\a.bin"));
    }

    [Fact]
    public void A_stream_seeks_reads_and_cuts_as_it_should()
    {
        using FileStream stream = File.Create(@"I:\a.bin");
        stream.Write([1, 2, 3, 4], 0, 4);
        stream.Seek(-2, SeekOrigin.End);
        stream.WriteByte(9);
        stream.Position = 1;
        var read = new byte[8];

        Assert.Equal(3, stream.Read(new SpanByte(read, 0, 8)));
        Assert.Equal([2, 9, 4], read[..3]);
        stream.SetLength(2);
        Assert.Equal(2, stream.Length);
        Assert.Equal(-1, stream.ReadByte());
    }

    [Fact]
    public void An_image_keeps_the_volume_and_a_damaged_one_is_formatted()
    {
        string path = Path.Combine(Path.GetTempPath(), "band-" + Guid.NewGuid().ToString("N") + ".flash");
        try
        {
            Directory.CreateDirectory(@"I:\runs");
            File.WriteAllBytes(@"I:\runs\1.bin", [1, 2, 3]);
            FlashImage.Save(_band.Flash, path);
            Assert.Equal([1, 2, 3], FlashImage.Load(path).DurableBytes(@"I:\runs\1.bin"));

            byte[] image = System.IO.File.ReadAllBytes(path);
            image[^40] ^= 1;
            System.IO.File.WriteAllBytes(path, image);
            Assert.True(FlashImage.Load(path).IsVolumeCorrupt);
        }
        finally
        {
            System.IO.File.Delete(path);
        }
    }
}
