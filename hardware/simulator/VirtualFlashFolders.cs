using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace TrainingPlan.Hardware.Simulator;

/// <summary>Names and folders of the volume.</summary>
public sealed partial class VirtualFlash
{
    internal bool FileExists(string path)
    {
        RequirePower();
        return _files.ContainsKey(Key(path));
    }

    internal void DeleteFile(string path)
    {
        MayRefuse("to delete");
        VirtualFile file = Existing(path);
        if (file.IsWriting)
        {
            throw new IOException("file is being written: " + path);
        }

        SpendMetadata(null);
        _files.Remove(file.Path);
        Revision++;
    }

    internal void MoveFile(string source, string destination)
    {
        RequirePower();
        VirtualFile file = Existing(source);
        string key = Key(destination);
        if (_files.ContainsKey(key) || _directories.Contains(key))
        {
            throw new IOException("target exists: " + destination);
        }

        RequireFolder(key);
        SpendMetadata(null);
        _files.Remove(file.Path);
        file.Path = key;
        _files.Add(key, file);
        Revision++;
    }

    internal bool DirectoryExists(string path)
    {
        RequirePower();
        string key = Key(path);
        return IsRoot(key) || _directories.Contains(key);
    }

    internal void CreateDirectory(string path)
    {
        RequirePower();
        string key = Key(path);
        if (IsRoot(key) || _directories.Contains(key))
        {
            return;
        }

        if (_files.ContainsKey(key))
        {
            throw new IOException("a file has this name: " + path);
        }

        if (Parent(key).Length > 0 && !IsRoot(Parent(key)))
        {
            CreateDirectory(Parent(key));
        }

        SpendMetadata(null);
        _directories.Add(key);
        Revision++;
    }

    internal void DeleteDirectory(string path, bool isRecursive)
    {
        RequirePower();
        string key = Key(path);
        string[] files = FilesIn(path);
        string[] folders = DirectoriesIn(path);
        if (!isRecursive && files.Length + folders.Length > 0)
        {
            throw new IOException("folder is not empty: " + path);
        }

        foreach (string folder in folders)
        {
            DeleteDirectory(folder, true);
        }

        foreach (string file in files)
        {
            DeleteFile(file);
        }

        SpendMetadata(null);
        _directories.Remove(key);
        Revision++;
    }

    internal string[] FilesIn(string path)
    {
        MayRefuse("to list");
        string folder = RequireExistingFolder(path);
        return _files.Keys.Where(key => Parent(key) == folder).ToArray();
    }

    internal string[] DirectoriesIn(string path)
    {
        RequirePower();
        string folder = RequireExistingFolder(path);
        return _directories.Where(key => Parent(key) == folder).ToArray();
    }

    /// <summary>`I:\a\b` without a closing separator; a root keeps its own.</summary>
    private static string Key(string path)
    {
        if (string.IsNullOrEmpty(path))
        {
            throw new ArgumentException("a path is empty");
        }

        string key = path.Replace('/', '\\');
        while (key.Length > 3 && key[^1] == '\\')
        {
            key = key[..^1];
        }

        return key.Length == 2 && key[1] == ':' ? key + "\\" : key;
    }

    private static bool IsRoot(string key) => key.Length == 3 && key[1] == ':';

    private static string Parent(string key)
    {
        int cut = key.LastIndexOf('\\');
        return cut < 0 ? string.Empty : cut == 2 ? key[..3] : key[..cut];
    }

    private VirtualFile Existing(string path) => _files.TryGetValue(Key(path), out VirtualFile? file)
        ? file
        : throw new FileNotFoundException("no such file: " + path);

    private void RequireFolder(string key)
    {
        string parent = Parent(key);
        if (!IsRoot(parent) && !_directories.Contains(parent))
        {
            throw new IOException("no such folder: " + parent);
        }
    }

    private string RequireExistingFolder(string path)
    {
        string key = Key(path);
        return IsRoot(key) || _directories.Contains(key) ? key : throw new IOException("no such folder: " + path);
    }
}
