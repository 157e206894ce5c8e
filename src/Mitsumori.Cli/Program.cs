using Mitsumori.Cli;
using Mitsumori.Cli.Running;

return CommandLine.Run(args, Session.OfProcess(args));
