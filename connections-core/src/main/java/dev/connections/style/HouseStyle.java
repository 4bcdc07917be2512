package dev.connections.style;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The one style of generated values: a package-private class behind the abstract type, JDK collections, and no
 * annotation left in a class file that a caller's compiler could stumble over.
 */
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
        overshadowImplementation = true,
        allParameters = true,
        jdkOnly = true,
        from = "like",
        allowedClasspathAnnotations = {Override.class})
public @interface HouseStyle {}
