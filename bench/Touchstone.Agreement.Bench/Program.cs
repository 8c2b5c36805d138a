// Measures the agreement engine, wall-clock seconds, best of three:
//   dotnet run -c Release --project bench/Touchstone.Agreement.Bench
// Where Debian's python3-sklearn is installed, its kappas of the same file are timed and compared.
using Touchstone.Agreement.Bench;

CoderAgreement.Run();
Assigning.Run();
Scoring.Run();
