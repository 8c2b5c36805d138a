namespace Touchstone.Opinion;

/// <summary>Ways in which an account hides in the crowd.</summary>
internal enum Imitation
{
    /// <summary>Draws every vote by lot from what everybody says of the statement.</summary>
    Drawing,

    /// <summary>Gives every statement its common answer.</summary>
    Conforming,
}
