namespace Touchstone.Themes.Interchange.Forms;

/// <summary>How a question is answered.</summary>
public enum QuestionKind
{
    /// <summary>In words.</summary>
    Text,

    /// <summary>With a whole number.</summary>
    Integer,

    /// <summary>With a number.</summary>
    Decimal,

    /// <summary>With a day.</summary>
    Date,

    /// <summary>With one of the choices.</summary>
    SelectOne,

    /// <summary>With any number of the choices.</summary>
    SelectMultiple,

    /// <summary>Not at all: something to read.</summary>
    Note,
}
