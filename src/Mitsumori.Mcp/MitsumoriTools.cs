using Microsoft.Extensions.DependencyInjection;
using Mitsumori.Application.Desks;
using Mitsumori.Application.Ports;
using Mitsumori.Application.Texts;
using Mitsumori.Mcp.Messages;
using Mitsumori.Mcp.Prompts;
using Mitsumori.Mcp.Resources;
using Mitsumori.Mcp.Tools;
using Mitsumori.Mcp.Words;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Mitsumori.Mcp;

/// <summary>Gives a server of the Model Context Protocol all tools, resources and prompts, whatever carries its messages.</summary>
public static class MitsumoriTools
{
    /// <summary>Adds them to a server that a host builds; the host chooses the transport.</summary>
    /// <param name="sheets">The forms a sheet can be had in.</param>
    public static IMcpServerBuilder AddMitsumoriTools(this IMcpServerBuilder builder, Desk desk, IReadOnlyList<ISheetWriter> sheets)
    {
        builder.Services.Configure<McpServerOptions>(options => Introduce(options, desk));
        return builder
            .WithTools(ToolList.Of(desk, sheets))
            .WithResources(ResourceList.Of(desk))
            .WithPrompts([new PlanEstimatePrompt(desk)]);
    }

    /// <summary>The same as options of a server without a host.</summary>
    public static McpServerOptions OptionsOf(Desk desk, IReadOnlyList<ISheetWriter> sheets)
    {
        McpServerOptions options = new() { ToolCollection = [], ResourceCollection = [], PromptCollection = [] };
        Introduce(options, desk);
        foreach (McpServerTool tool in ToolList.Of(desk, sheets)) options.ToolCollection.Add(tool);
        foreach (McpServerResource resource in ResourceList.Of(desk)) options.ResourceCollection.Add(resource);
        options.PromptCollection.Add(new PlanEstimatePrompt(desk));
        return options;
    }

    private static void Introduce(McpServerOptions options, Desk desk)
    {
        options.ServerInfo = new Implementation { Name = "mitsumori", Title = "Mitsumori (見積もり)", Version = ProgramVersion.Current };
        options.ServerInstructions = desk.Texts()["instructions"];

        // What nobody answers to is told in our own words: those of the library repeat the name, which may have an account number in it.
        options.Filters.Message.IncomingFilters.Add(next => GuardedInput.Answering(key => desk.Texts()[key], next));
        options.Handlers.CallToolHandler = (_, _) => throw desk.NoSuch("no-tool", McpErrorCode.InvalidParams);
        options.Handlers.GetPromptHandler = (_, _) => throw desk.NoSuch("no-prompt", McpErrorCode.InvalidParams);
        options.Handlers.ReadResourceHandler = (_, _) => throw desk.NoSuch("no-resource", McpErrorCode.ResourceNotFound);
    }
}
