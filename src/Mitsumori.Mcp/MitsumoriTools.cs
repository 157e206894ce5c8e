using Microsoft.Extensions.DependencyInjection;
using Mitsumori.Application.Reports;
using Mitsumori.Mcp.Prompts;
using Mitsumori.Mcp.Resources;
using Mitsumori.Mcp.Tools;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Mitsumori.Mcp;

/// <summary>Gives a server of the Model Context Protocol all tools, resources and prompts, whatever carries its messages.</summary>
public static class MitsumoriTools
{
    /// <summary>Adds them to a server that a host builds; the host chooses the transport.</summary>
    public static IMcpServerBuilder AddMitsumoriTools(this IMcpServerBuilder builder, ServedBook served)
    {
        builder.Services.Configure<McpServerOptions>(options => Introduce(options, served));
        return builder.WithTools(ToolList.Of(served)).WithResources(ResourceList.Of(served)).WithPrompts([new PlanEstimatePrompt(served)]);
    }

    /// <summary>The same as options of a server without a host.</summary>
    public static McpServerOptions OptionsOf(ServedBook served)
    {
        McpServerOptions options = new() { ToolCollection = [], ResourceCollection = [], PromptCollection = [] };
        Introduce(options, served);
        foreach (McpServerTool tool in ToolList.Of(served)) options.ToolCollection.Add(tool);
        foreach (McpServerResource resource in ResourceList.Of(served)) options.ResourceCollection.Add(resource);
        options.PromptCollection.Add(new PlanEstimatePrompt(served));
        return options;
    }

    private static void Introduce(McpServerOptions options, ServedBook served)
    {
        options.ServerInfo = new Implementation { Name = "mitsumori", Title = "Mitsumori (見積もり)", Version = ProgramVersion.Current };
        options.ServerInstructions = served.Texts["instructions"];
    }
}
