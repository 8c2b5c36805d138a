namespace Touchstone.Web.Hosting;

/// <summary>A line for the person at the terminal, printed under the address once the site is ready.</summary>
public sealed record AnnouncedLine(string Words);
