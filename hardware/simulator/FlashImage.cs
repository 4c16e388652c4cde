using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;

namespace TrainingPlan.Hardware.Simulator;

/// <summary>A volume in one file of the computer: folders, files, and a digest over all of it.</summary>
public static class FlashImage
{
    private const int DigestBytes = 32;
    private static readonly byte[] s_magic = "TPFLASH1"u8.ToArray();

    /// <summary>Reads a volume; a new one where there is no file. A damaged image gives a volume that is formatted when mounted.</summary>
    public static VirtualFlash Load(string path)
    {
        var flash = new VirtualFlash();
        if (!File.Exists(path))
        {
            return flash;
        }

        byte[] image = File.ReadAllBytes(path);
        if (!IsWhole(image))
        {
            flash.IsVolumeCorrupt = true;
            return flash;
        }

        using var reader = new BinaryReader(new MemoryStream(image, s_magic.Length, image.Length - s_magic.Length - DigestBytes));
        flash.CapacityBytes = reader.ReadInt64();
        for (int i = reader.ReadInt32(); i > 0; i--)
        {
            flash.PutFolder(reader.ReadString());
        }

        for (int i = reader.ReadInt32(); i > 0; i--)
        {
            string name = reader.ReadString();
            flash.PutFile(name, reader.ReadBytes(reader.ReadInt32()));
        }

        return flash;
    }

    /// <summary>Writes what is durable; an image is whole or the one before it.</summary>
    public static void Save(VirtualFlash flash, string path)
    {
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory);
        writer.Write(s_magic);
        writer.Write(flash.CapacityBytes);
        IReadOnlyCollection<string> folders = flash.Folders;
        writer.Write(folders.Count);
        foreach (string folder in folders)
        {
            writer.Write(folder);
        }

        string[] paths = flash.Paths();
        writer.Write(paths.Length);
        foreach (string name in paths)
        {
            byte[] bytes = flash.DurableBytes(name);
            writer.Write(name);
            writer.Write(bytes.Length);
            writer.Write(bytes);
        }

        writer.Write(SHA256.HashData(memory.ToArray()));
        string besides = path + ".new";
        File.WriteAllBytes(besides, memory.ToArray());
        File.Move(besides, path, overwrite: true);
    }

    private static bool IsWhole(byte[] image)
    {
        int content = image.Length - DigestBytes;
        return content > s_magic.Length
            && image.AsSpan(0, s_magic.Length).SequenceEqual(s_magic)
            && SHA256.HashData(image.AsSpan(0, content)).AsSpan().SequenceEqual(image.AsSpan(content));
    }
}
