using System.Globalization;

namespace TrainingPlan.Companion.Planning;

/// <summary>Reads a workout's text character by character and knows its column.</summary>
internal sealed class WorkoutTextScanner(string text)
{
    private int _at;

    /// <summary>The column of the next character that is no space, from 1.</summary>
    public int Column
    {
        get
        {
            SkipSpace();
            return _at + 1;
        }
    }

    /// <summary>The next character that is no space; 0 at the end.</summary>
    public char Next
    {
        get
        {
            SkipSpace();
            return _at < text.Length ? text[_at] : '\0';
        }
    }

    public bool IsAtEnd => Next == '\0';

    /// <summary>Goes back to a column.</summary>
    public void Return(int column) => _at = column - 1;

    /// <summary>Takes one of some characters.</summary>
    public bool Take(string characters)
    {
        bool isThere = !IsAtEnd && characters.Contains(Next);
        _at += isThere ? 1 : 0;
        return isThere;
    }

    /// <summary>Takes a word of letters and inner hyphens, in lower case; empty when there is none.</summary>
    public string TakeWord()
    {
        SkipSpace();
        int start = _at;
        while (_at < text.Length && (char.IsAsciiLetter(text[_at]) || (_at > start && IsInnerHyphen())))
        {
            _at++;
        }

        return text[start.._at].ToLowerInvariant();
    }

    /// <summary>Takes a number such as 10 or 1.5; -1 when there is none or it is too large to mean anything.</summary>
    public decimal TakeNumber()
    {
        SkipSpace();
        int start = _at;
        while (_at < text.Length && (char.IsAsciiDigit(text[_at]) || (text[_at] == '.' && _at > start)))
        {
            _at++;
        }

        string digits = text[start.._at];
        bool isNumber = digits.Length is > 0 and <= 9
            && decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value)
            && digits[^1] != '.' && value >= 0;
        return isNumber ? decimal.Parse(digits, CultureInfo.InvariantCulture) : -1;
    }

    private bool IsInnerHyphen() => text[_at] == '-' && _at + 1 < text.Length && char.IsAsciiLetter(text[_at + 1]);

    private void SkipSpace()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }
    }
}
