using System.CommandLine;

var root = new RootCommand("Touchstone: credentials for advanced practice, from need to badge.");

return await root.Parse(args).InvokeAsync();
