namespace Touchstone.Themes.Interchange.Consult;

/// <summary>A file is unsound; the reader turns it into a refusal.</summary>
internal sealed class ConsultFaultException(string file, int line, string reason)
    : Exception(
        line == 0 ? $"{file}: {reason}" : string.Create(CultureInfo.InvariantCulture, $"{file}, line {line}: {reason}")
    );
