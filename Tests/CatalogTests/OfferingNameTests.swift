import Catalog
import Testing

@Suite("Names of offerings")
struct OfferingNameTests {
    private let names = OfferingNames(of: [
        Offering(
            id: "claude-haiku-4.5",
            name: "Claude Haiku 4.5",
            kind: .model,
            maker: "Anthropic",
            vendorIDs: ["aws-bedrock": ["anthropic.claude-haiku-4-5-20251001-v1:0"]],
            aliases: ["Claude 4.5 Haiku"]
        ),
        Offering(id: "nova-lite", name: "Nova Lite", kind: .model, maker: "Amazon"),
        Offering(id: "nova-2-lite", name: "Nova 2 Lite", kind: .model, maker: "Amazon"),
    ])

    @Test(
        "ids, display names, aliases and vendor ids are found in any case",
        arguments: [
            "claude-haiku-4.5", "Claude Haiku 4.5", "claude 4.5 HAIKU",
            "anthropic.claude-haiku-4-5-20251001-v1:0",
        ]
    )
    func plainNames(name: String) {
        let match = names.offering(named: name)
        #expect(match?.offering == "claude-haiku-4.5")
        #expect(match?.scope == nil)
    }

    @Test(
        "the prefix of a vendor id gives the scope",
        arguments: [
            ("us", Scope.geo), ("eu", .geo), ("apac", .geo), ("jp", .geo), ("au", .geo),
            ("in", .geo), ("us-gov", .geo), ("amer", .geo), ("global", .global),
        ]
    )
    func profiles(prefix: String, scope: Scope) {
        let name = prefix + ".anthropic.claude-haiku-4-5-20251001-v1:0"
        let match = names.offering(named: name)
        #expect(match?.offering == "claude-haiku-4.5")
        #expect(match?.scope == scope)
        #expect(match?.profile?.rawValue == prefix)
    }

    @Test(
        "what stands around a name says who sells, and where",
        arguments: [
            (
                "arn:aws-us-gov:bedrock:us-gov-west-1::foundation-model/", "aws-bedrock",
                "us-gov-west-1", "aws-us-gov"
            ),
            ("arn:aws:bedrock:eu-west-1:1:inference-profile/", "aws-bedrock", "eu-west-1", "aws"),
            ("arn:aws:bedrock:::foundation-model/", "aws-bedrock", nil, "aws"),
            ("bedrock/", "aws-bedrock", nil, nil), ("bedrock/converse/", "aws-bedrock", nil, nil),
            ("bedrock/invoke/", "aws-bedrock", nil, nil),
            ("bedrock/us-east-1/", "aws-bedrock", "us-east-1", nil),
            ("bedrock_converse/", "aws-bedrock", nil, nil), ("anthropic/", "anthropic", nil, nil),
            ("bedrock_mantle/us-gov-east-1/", "aws-bedrock", "us-gov-east-1", nil),
            ("bedrock/claude_platform/", "claude-platform-aws", nil, nil),
            ("azure/eu/", "azure-openai", "eu", nil),
        ] as [(String, String, String?, String?)]
    )
    func addresses(path: String, platform: String, region: String?, partition: String?) {
        let match = names.offering(named: path + "anthropic.claude-haiku-4-5-20251001-v1:0")
        #expect(match?.offering == "claude-haiku-4.5")
        #expect(match?.address.platform?.text == platform)
        #expect(match?.address.region?.text == region)
        #expect(match?.address.partition == partition)
    }

    @Test("a Data Zone of Azure is a geography, and its global standard is anywhere")
    func zones() {
        #expect(names.offering(named: "azure/us/nova-lite")?.scope == .geo)
        #expect(names.offering(named: "azure/global/nova-lite")?.scope == .global)
        #expect(names.offering(named: "azure/nova-lite")?.scope == nil)
    }

    @Test(
        "marks that say nothing are left out",
        arguments: [
            "us.anthropic.claude-haiku-4-5-20251001-v1:0[1m]", "claude-haiku-4.5[1m]",
            "claude haiku 4.5[1M]",
        ]
    )
    func marks(name: String) {
        #expect(names.offering(named: name)?.offering == "claude-haiku-4.5")
    }

    @Test("a maker in front belongs to the name")
    func makers() {
        let names = OfferingNames(of: [
            Offering(
                id: "o",
                name: "O",
                kind: .model,
                maker: "M",
                vendorIDs: ["groq": ["meta/o"], "google-vertex": ["m/o-maas"]]
            )
        ])
        #expect(names.offering(named: "groq/meta/o")?.address.platform == "groq")
        #expect(names.offering(named: "vertex_ai/m/o-maas")?.offering == "o")
        // A part that may be a place is never passed over.
        #expect(names.offering(named: "vertex_ai/us-east5/m/o-maas") == nil)
        #expect(names.offering(named: "azure/us-gov/meta/o") == nil)
    }

    @Test("a date behind @ is the one behind a hyphen")
    func dates() {
        let names = OfferingNames(of: [
            Offering(
                id: "o",
                name: "O",
                kind: .model,
                maker: "M",
                vendorIDs: ["anthropic": ["claude-o-20250929"]]
            )
        ])
        #expect(names.offering(named: "claude-o@20250929")?.offering == "o")
        #expect(names.offering(named: "claude-o@20250930") == nil)
        #expect(names.offering(named: "claude-o@latest") == nil)
    }

    @Test(
        "the nearest of all names is found, with the prefix as it was",
        arguments: [
            ("claude-haiku-4.6", "claude-haiku-4.5"), ("Claude Hiaku 4.5", "Claude Haiku 4.5"),
            (
                "eu.anthropic.claude-haiku-4-5-20251001-v2:0",
                "eu.anthropic.claude-haiku-4-5-20251001-v1:0"
            ),
            (
                "bedrock/us-east-1/anthropic.claude-haiku-4-5-20251001",
                "anthropic.claude-haiku-4-5-20251001-v1:0"
            ),
            ("xyzzy", nil),
        ] as [(String, String?)]
    )
    func nearest(name: String, near: String?) {
        #expect(names.name(nearestTo: name) == near)
    }

    @Test("an ARN ends in the vendor id")
    func resourceNames() {
        let name =
            "arn:aws:bedrock:us-east-1:1:inference-profile/us.anthropic.claude-haiku-4-5-20251001-v1:0"
        #expect(names.offering(named: name)?.offering == "claude-haiku-4.5")
        #expect(names.offering(named: name)?.profile == .us)
    }

    @Test(
        "other names stand for nothing",
        arguments: [
            "", "claude", "mars.anthropic.claude-haiku-4-5-20251001-v1:0", "us.", "arn:/",
            "bedrock/us-east-1/1-month-commitment/nova-lite", "azure/standard/nova-lite",
            "arn:aws:sagemaker:us-east-1:1:model/nova-lite", "bedrock/nowhere/nova-lite",
        ]
    )
    func unknown(name: String) { #expect(names.offering(named: name) == nil) }

    @Test("a name of two offerings is ambiguous and stands for neither")
    func ambiguity() {
        let names = OfferingNames(of: [
            Offering(id: "b", name: "B", kind: .model, maker: "M", aliases: ["Large"]),
            Offering(id: "a", name: "large", kind: .model, maker: "M", aliases: ["large"]),
        ])
        #expect(names.offering(named: "Large") == nil)
        #expect(names.ambiguous.map(\.name) == ["large"])
        #expect(names.ambiguous.map(\.offerings) == [["a", "b"]])
    }
}
