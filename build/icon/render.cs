#!/usr/bin/env dotnet
// Draws icon.png from the paths of icon.svg, both beside this file: dotnet run build/icon/render.cs
#:package SkiaSharp
#:package SkiaSharp.NativeAssets.Linux.NoDependencies
using System.Xml.Linq;
using SkiaSharp;

var folder = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;
var svg = XElement.Load(Path.Combine(folder, "icon.svg"));

using var bitmap = new SKBitmap((int)svg.Attribute("width")!, (int)svg.Attribute("height")!);
using var canvas = new SKCanvas(bitmap);
foreach (var path in svg.Elements())
{
    using var outline = SKPath.ParseSvgPathData(path.Attribute("d")!.Value);
    using var paint = new SKPaint { Color = SKColor.Parse(path.Attribute("fill")!.Value), IsAntialias = true };
    canvas.DrawPath(outline, paint);
}

using var png = File.Create(Path.Combine(folder, "icon.png"));
bitmap.Encode(png, SKEncodedImageFormat.Png, quality: 100);
