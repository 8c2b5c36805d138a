namespace Touchstone.Cli.Doctor;

/// <summary>What one look at the installation found, in words that say what to do where something is to be done.</summary>
internal sealed record Finding(Level Level, string About, string Words)
{
    public static Finding Good(string about, string words) => new(Level.Good, about, words);

    public static Finding Note(string about, string words) => new(Level.Note, about, words);

    public static Finding Bad(string about, string words) => new(Level.Bad, about, words);
}
