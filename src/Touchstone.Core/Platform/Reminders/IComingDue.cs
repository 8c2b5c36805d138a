using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Platform.Reminders;

/// <summary>
/// What an area sees coming. Once a day it asks for what will be due and nobody has been asked to do yet: it is then on "my
/// work" in good time, and people are reminded of it like of everything else there.
/// </summary>
internal interface IComingDue
{
    /// <summary>Asks for what comes due. Asking for what has been asked already changes nothing.</summary>
    Task Ask(Work work, CancellationToken cancel);
}
