namespace Touchstone.Web.Workforce;

/// <param name="Code">The column's name in files: it stays the same.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Meaning">What it holds, and in which unit.</param>
public sealed record DataColumn(string Code, string Name, string Meaning);
