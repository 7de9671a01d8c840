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
            ("in", .geo), ("us-gov", .geo), ("global", .global),
        ]
    )
    func profiles(prefix: String, scope: Scope) {
        let name = prefix + ".anthropic.claude-haiku-4-5-20251001-v1:0"
        let match = names.offering(named: name)
        #expect(match?.offering == "claude-haiku-4.5")
        #expect(match?.scope == scope)
        #expect(match?.profile?.rawValue == prefix)
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
        arguments: ["", "claude", "mars.anthropic.claude-haiku-4-5-20251001-v1:0", "us.", "arn:/"]
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
