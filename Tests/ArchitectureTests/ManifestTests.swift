import Testing

@Suite("Manifest")
struct ManifestTests {
    @Test("Package.swift declares the floor plan, door by door")
    func floorPlan() throws {
        let manifest = Manifest(try SourceFile.text(of: "Package.swift"))
        let declared = manifest.rooms.sorted { $0.name < $1.name }
        #expect(declared == Room.plan.sorted { $0.name < $1.name })
        #expect(manifest.products.values.sorted() == Room.thirdPartyLibraries)
    }

    @Test("a manifest is read with its floors, its doors and its products")
    func reading() {
        let manifest = Manifest(
            """
            func room(_ name: String, doors: [Target.Dependency] = []) -> Target { .target() }
            let yams: Target.Dependency = .product(name: "Yams", package: "yams")
            let package = Package(
                products: [.executable(name: "tool", targets: ["tool"])],
                targets: [
                    // Floor 0 - ground.
                    room("Low"),
                    .systemLibrary(name: "CThing", providers: [.apt(["thing"])]),
                    // Floor 2 - above.
                    room("High", doors: ["Low", /* "Not" */ yams]),
                    .executableTarget(name: "tool", dependencies: ["High"], swiftSettings: strict),
                    .testTarget(name: "LowTests", dependencies: ["Low"]),
                ]
            )
            """
        )
        #expect(manifest.products == ["yams": "Yams"])
        #expect(
            manifest.rooms == [
                Room("Low", floor: 0),
                Room("CThing", floor: 0),
                Room("High", floor: 2, doors: ["Low", "Yams"]),
                Room("tool", floor: 2, doors: ["High"]),
            ]
        )
    }
}
