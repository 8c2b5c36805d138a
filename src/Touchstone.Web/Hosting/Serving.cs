using Microsoft.AspNetCore.Connections;

namespace Touchstone.Web.Hosting;

/// <summary>The site as a command: what a person can mend is said in a sentence, not in a stack of calls.</summary>
internal static class Serving
{
    public static async Task<int> RunAsync(Func<Task> serve)
    {
        try
        {
            await serve();
            return 0;
        }
        catch (CannotServeException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return e.ExitCode;
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"{e.Message} Choose another address with --urls.");
            return CannotServeException.CannotStart;
        }
    }
}
