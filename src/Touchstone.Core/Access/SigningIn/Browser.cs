namespace Touchstone.Core.Access.SigningIn;

/// <summary>Where somebody tries to sign in from, as far as a request tells.</summary>
/// <param name="Name">What the browser calls itself, shortened to what people recognise.</param>
/// <param name="Address">The network address, to be shown in the list of sessions.</param>
/// <param name="Origin">The address, or the network it stands in, by which attempts are counted.</param>
public sealed record Browser(string Name, string Address, string Origin);
