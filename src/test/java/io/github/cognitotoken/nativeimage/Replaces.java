package io.github.cognitotoken.nativeimage;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a static method that is called in the place of one of the JDK, with the object it is called on as first argument. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Replaces {

    /** The class of a static method; of others it is the first parameter's. */
    Class<?> statically() default Object.class;

    /** The name of the JDK's method, if it is another. */
    String name() default "";
}
