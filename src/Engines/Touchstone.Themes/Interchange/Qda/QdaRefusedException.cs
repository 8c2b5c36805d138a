namespace Touchstone.Themes.Interchange.Qda;

/// <summary>Reading cannot go on; the reader turns it into a refusal.</summary>
internal sealed class QdaRefusedException(string code, string message) : Exception(message)
{
    public string Code => code;
}
