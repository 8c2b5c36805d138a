using Touchstone.Cli;

return await Commands.RunAsync(args);
